package io.dunwell.desk.e2e;

import java.util.Objects;

import io.dunwell.messages.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever meddles with a view's rows is found out, whatever they did. */
@ResourceLock(RunningDesk.SHARED)
class VerificationTest {

	private static final String GHOST = "account:main:ghost";

	private final RunningDesk desk = RunningDesk.shared();

	private final StoredViews standings = StoredViews.of(desk, "standings");

	private final String code = "V" + System.nanoTime();

	private final String account = "account:main:" + code;

	private String untouched = "";

	@BeforeEach
	void anAccount() {
		Api lead = new Api(desk, Role.LEAD);
		assertThat(lead.command("OpenAccount", """
				{'account': '%s', 'name': 'Verified AB', 'currency': 'SEK'}
				""".formatted(code)).status()).isEqualTo(200);
		assertThat(lead.get("/api/accounts/main/" + code).status()).isEqualTo(200);
		untouched = Objects.requireNonNull(standings.find(account));
	}

	@AfterEach
	void putBack() {
		standings.remove(GHOST);
		standings.put(account, untouched);
	}

	@Test
	void findsNothingWrongWithWhatTheDeskDid() {
		assertThat(desk.verify()).isEmpty();
	}

	@Test
	void findsADocumentThatNothingInTheLogMakes() {
		standings.put(GHOST, untouched);
		assertThat(desk.verify())
			.containsExactly("view standings: " + GHOST + " is there, but nothing in the log makes it");
	}

	@Test
	void findsADocumentThatIsMissing() {
		standings.remove(account);
		assertThat(desk.verify()).containsExactly("view standings: " + account + " is missing");
	}

	@Test
	void findsADocumentThatSaysOtherwise() {
		standings.put(account, untouched.replace("Europe/Stockholm", "Europe/Paris"));
		assertThat(standings.find(account)).isNotEqualTo(untouched);
		assertThat(desk.verify()).containsExactly("view standings: " + account + " is not what the log makes of it");
	}

}
