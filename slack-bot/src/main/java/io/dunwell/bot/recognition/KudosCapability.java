package io.dunwell.bot.recognition;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Problem;
import io.dunwell.messages.Done;
import io.dunwell.messages.recognition.GiveKudos;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Wins;

/**
 * {@code /kudos @bela took my calls while I was away}: the team channel hears of it from
 * the ledger, wherever it was said. {@code /dun wins}: the team's wins of a week.
 */
public final class KudosCapability implements Capability {

	private static final int DAYS = 7;

	private static final int MOST = 50;

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("kudos", List.of("/kudos"), KudosCapability::kudos),
				new Verb("wins", List.of(), (session, typed) -> wins(session)));
	}

	private static void kudos(Session session, Typed typed) {
		Colleague.find(session, typed).ifPresent(colleague -> {
			if (colleague.rest().isBlank()) {
				throw new NotUnderstood(Problem.of("kudos-reason", "person", Colleague.name(colleague.person())));
			}
			Done done = session.send(
					new GiveKudos(session.person().company(), colleague.person().handle(), colleague.rest()), "kudos");
			String echo = session.say("kudos.echo", "person", Colleague.name(colleague.person()), "reason",
					colleague.rest());
			session.tell(done.already() ? session.say("logged.already", "echo", echo) : echo);
		});
	}

	private static void wins(Session session) {
		LocalDate today = session.voice().today();
		Wins wins = session.ask(new ListWins(session.person().company(), today.minusDays(DAYS - 1L), today, MOST));
		session.tell(WinMessage.list(session.voice(), wins.wins(), DAYS));
	}

}
