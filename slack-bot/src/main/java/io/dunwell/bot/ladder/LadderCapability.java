package io.dunwell.bot.ladder;

import java.util.List;
import java.util.Map;

import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Verb;
import io.dunwell.messages.Ids;
import io.dunwell.messages.ladder.FindLadder;
import io.dunwell.messages.ladder.LadderStanding;

/** {@code /dun ladder acme}: the last step of each invoice, the next one, and why. */
public final class LadderCapability implements Capability {

	static final String MORE = "ladder.more";

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("ladder", List.of(),
				(session, typed) -> WhichCustomer.find(session, typed, typed.text(), List.of())
					.ifPresent(customer -> show(session, WhichCustomer.id(customer.standing()), 0))));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(MORE, (session, value) -> {
			String[] parts = value.split(" ", 2);
			show(session.inPlace(), parts[1], Integer.parseInt(parts[0]));
		});
	}

	private static void show(Session session, String account, int from) {
		LadderStanding standing = session
			.ask(new FindLadder(Ids.companyOf(account), account, session.voice().locale().toLanguageTag()));
		session.tell(LadderMessage.of(session.voice(), standing, from));
	}

}
