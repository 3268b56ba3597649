package io.dunwell.bot.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.rounds.Workdays;
import io.dunwell.messages.Role;

/** {@code /dun digest}: the digest as it is now; for collectors the team's totals. */
public final class DigestCapability implements Capability {

	private static final Set<Role> MANAGING = Set.of(Role.LEAD, Role.CONTROLLER, Role.AUDITOR, Role.ADMIN);

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("digest", List.of(), (session, typed) -> now(session)));
	}

	private static void now(Session session) {
		String company = session.person().company();
		LocalDate today = session.voice().today();
		Figures figures = Gathering.figures(session.ledger(), company,
				new Workdays(session.ledger(), company).before(today), today, session.voice().locale().toLanguageTag());
		String picture = DailyDigest.picture(session.slack(), session.voice(), figures);
		session.tell(MANAGING.contains(session.person().role()) ? DigestMessage.whole(session.voice(), figures, picture)
				: DigestMessage.totals(session.voice(), figures, picture));
	}

}
