package io.dunwell.desk.e2e;

import javax.sql.DataSource;

import io.dunwell.messages.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever meddles with a view's rows is found out, whatever they did. */
class VerificationTest {

	private final RunningDesk desk = RunningDesk.shared();

	private final JdbcTemplate database = new JdbcTemplate(desk.bean(DataSource.class));

	private final String code = "V" + System.nanoTime();

	private final String account = "account:main:" + code;

	private String standings;

	@BeforeEach
	void anAccount() {
		Api lead = new Api(desk, Role.LEAD);
		assertThat(lead.command("OpenAccount", """
				{'account': '%s', 'name': 'Verified AB', 'currency': 'SEK'}
				""".formatted(code)).status()).isEqualTo(200);
		assertThat(lead.get("/api/accounts/main/" + code).status()).isEqualTo(200);
		standings = "views.standings_"
				+ database.queryForObject("select serving from views.pointer where view = 'standings'", Integer.class);
		database
			.execute("create table public.untouched as select * from " + standings + " where id = '" + account + "'");
	}

	@AfterEach
	void putBack() {
		database.update("delete from " + standings + " where id in (?, 'account:main:ghost')", account);
		database.execute("insert into " + standings + " table public.untouched");
		database.execute("drop table public.untouched");
	}

	@Test
	void findsNothingWrongWithWhatTheDeskDid() {
		assertThat(desk.verify()).isEmpty();
	}

	@Test
	void findsADocumentThatNothingInTheLogMakes() {
		database.update("insert into " + standings + " (id, doc, position) select 'account:main:ghost', doc, position"
				+ " from " + standings + " where id = ?", account);
		assertThat(desk.verify())
			.containsExactly("view standings: account:main:ghost is there, but nothing in the log makes it");
	}

	@Test
	void findsADocumentThatIsMissing() {
		assertThat(database.update("delete from " + standings + " where id = ?", account)).isOne();
		assertThat(desk.verify()).containsExactly("view standings: " + account + " is missing");
	}

	@Test
	void findsADocumentThatSaysOtherwise() {
		assertThat(database.update(
				"update " + standings + " set doc = jsonb_set(doc, '{profile,collector}', '\"nobody\"') where id = ?",
				account))
			.isOne();
		assertThat(desk.verify()).containsExactly("view standings: " + account + " is not what the log makes of it");
	}

}
