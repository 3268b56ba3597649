package io.dunwell.desk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.dunwell.log.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands typed while no desk runs: each is its own, for as long as it takes. */
@Isolated("what the process prints is read")
class AloneTest {

	private final Path folder = Path
		.of("target", "desks", ProcessHandle.current().pid() + "-alone-" + System.nanoTime())
		.toAbsolutePath();

	@Test
	void importsReplaysAndVerifies() throws IOException {
		Path invoices = Files.writeString(Files.createDirectories(folder).resolve("invoices.csv"), """
				account,accountName,number,issued,due,amount,currency
				A1,Alone AB,1,2026-02-01,2026-03-03,100.00,SEK
				A1,Alone AB,2,2026-02-01,2026-03-03,50.50,SEK
				""");
		Typed imported = type("import", "invoices", invoices.toString());
		assertThat(imported.code()).as("%s", imported).isZero();
		assertThat(imported.out()).contains("2 accepted, 0 already there, 0 rejected");

		Typed replayed = type("replay", "--account", "A1");
		assertThat(replayed.code()).as("%s", replayed).isZero();
		assertThat(replayed.out()).contains("SEK  open 150.50",
				"invoice 2, due 2026-03-03: 50.50 SEK of 50.50 SEK open");
		Typed well = type("verify");
		assertThat(well.code()).as("%s", well).isZero();
		assertThat(well.out()).contains("view standings: 1 documents compared").endsWith("All is well.\n");

		forge();
		Typed forged = type("verify");
		assertThat(forged.code()).isEqualTo(1);
		assertThat(forged.out()).contains("WRONG: view standings: account:main:GHOST is there, ")
			.endsWith("Not all is well.\n");
	}

	private void forge() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder); var connections = database.dataSource()) {
			assertThat(new JdbcTemplate(connections).update("""
					insert into views.standings_1 (id, doc, position)
					select 'account:main:GHOST', doc, position from views.standings_1""")).isOne();
		}
	}

	private Typed type(String... command) {
		return Typed.on(folder, command);
	}

}
