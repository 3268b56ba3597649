package io.dunwell.desk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

import io.dunwell.command.day.DayRunner;
import io.dunwell.desk.e2e.RunningDesk;
import io.dunwell.query.view.Views;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands typed while a desk runs on the folder: they go through it. */
@Isolated("what the process prints is read")
class BesideADeskTest {

	private final Path data = RunningDesk.shared().folder();

	private final String code = "B" + System.nanoTime();

	private final Path files;

	BesideADeskTest(@TempDir Path files) {
		this.files = files;
	}

	@Test
	void importsWhatIsRightAndSaysWhatIsWrong() throws IOException {
		Path invoices = file("invoices.csv", """
				account,accountName,number,issued,due,amount,currency
				%1$s,Beside AB,%1$s-1,2026-02-01,2026-03-03,100.00,SEK
				%1$s,Beside AB,%1$s-2,2026-02-01,2026-03-03,a lot,SEK
				""".formatted(code));
		Typed first = type("import", "invoices", invoices.toString());
		assertThat(first.code()).isEqualTo(1);
		assertThat(first.out()).startsWith(invoices + ": 1 accepted, 0 already there, 1 rejected")
			.contains("  line 3: ", "a lot");
		Typed again = type("import", "invoices", invoices.toString());
		assertThat(again.out()).startsWith(invoices + ": 0 accepted, 1 already there, 1 rejected");
	}

	@Test
	void saysWhyAFileIsNoneOfOurs() throws IOException {
		Path picture = file("holiday.xml", "<picture><of>a beach</of></picture>");
		Typed typed = type("import", "invoices", picture.toString());
		assertThat(typed.code()).isEqualTo(2);
		assertThat(typed.out()).startsWith(picture + ": ").hasLineCount(1);
	}

	@Test
	void saysThatAFileIsNotThere() {
		Typed typed = type("import", "invoices", files.resolve("nowhere.csv").toString());
		assertThat(typed.code()).isEqualTo(2);
		assertThat(typed.err())
			.isEqualToIgnoringNewLines("The file " + files.resolve("nowhere.csv") + " cannot be read.");
	}

	@Test
	void saysWhichKindsThereAre() throws IOException {
		Typed typed = type("import", "recipes", file("soup.csv", "water").toString());
		assertThat(typed.code()).isEqualTo(2);
		assertThat(typed.err()).contains("recipes", "accounts", "invoices", "statements");
	}

	@Test
	void exportsTheLogAndGoesOnWhereItStopped() throws IOException {
		Path invoices = file("one.csv", """
				account,accountName,number,issued,due,amount,currency
				%1$s,Export AB,%1$s-1,2026-02-01,2026-03-03,100.00,SEK
				""".formatted(code));
		assertThat(type("import", "invoices", invoices.toString()).code()).isZero();
		Path out = files.resolve("log.ndjson");
		assertThat(type("export", "--out", out.toString()).code()).isZero();
		int events = Files.readAllLines(out).size();
		assertThat(Files.readString(out)).contains("\"specversion\":\"1.0\"", "invoice:main:" + code + "-1");
		Typed tail = type("export", "--after", String.valueOf(events / 2));
		assertThat(tail.code()).isZero();
		assertThat(tail.out()).contains(code).hasLineCount(events - events / 2);
	}

	@Test
	void showsTheDaysOfEachCompany() throws Exception {
		Path accounts = file("first.csv", """
				account,name,country,currency
				%s,Days AB,SE,SEK
				""".formatted(code));
		assertThat(type("import", "accounts", accounts.toString()).code()).isZero();
		RunningDesk.shared().bean(DayRunner.class).runUpTo(LocalDate.parse("2026-03-02"), MetaData.emptyInstance());
		RunningDesk.shared().bean(Views.class).awaitHead(Duration.ofSeconds(30));
		Typed typed = type("days", "--last", "1");
		assertThat(typed.code()).as("%s", typed).isZero();
		assertThat(typed.out()).containsPattern("main\\R  \\d{4}-\\d\\d-\\d\\d  closed   \\d+ cases");
		assertThat(type("days", "--company", "elsewhere").out())
			.isEqualToNormalizingNewlines("elsewhere\n  no day yet\n");
	}

	@Test
	void triesALadderAndSaysWhereItIsBroken() throws IOException {
		Path ladder = file("strict.yaml", "name: strict\nsteps:\n  - {name: call, at: 1, do: call}\n");
		Typed checked = type("ladder", "check", ladder.toString());
		assertThat(checked.code()).as("%s", checked).isZero();
		assertThat(checked.out()).contains("it would be version 1 of “strict”").containsPattern("1 +call +call");
		assertThat(type("ladder", "preview", ladder.toString(), "--days", "3").out())
			.contains("not what customers would have done", "contacts");
		assertThat(type("ladder", "simulate", "soft").out()).contains("accounts have other notices");
		Typed broken = type("ladder", "check", file("broken.yaml", "name: strict\nsteps:\n  - {at: 1}\n").toString());
		assertThat(broken.code()).isEqualTo(2);
		assertThat(broken.out()).contains("line 3");
	}

	@Test
	void makesAViewAnewAndKnowsTheirNames() {
		Typed typed = type("rebuild-view", "timeline");
		assertThat(typed.code()).isZero();
		assertThat(typed.out()).contains("timeline");
		Typed unknown = type("rebuild-view", "horoscope");
		assertThat(unknown.code()).isEqualTo(2);
		assertThat(unknown.err()).contains("No view is called horoscope", "standings", "timeline").hasLineCount(1);
	}

	@Test
	void asksForTheDeskToStopWhereItMustBeAlone() {
		for (String command : new String[] { "verify", "replay" }) {
			Typed typed = type(command);
			assertThat(typed.code()).isEqualTo(2);
			assertThat(typed.err()).contains("The desk runs on " + data, "stop it to " + command + " this folder.")
				.hasLineCount(1);
		}
	}

	private Typed type(String... command) {
		return Typed.on(data, command);
	}

	private Path file(String name, String content) throws IOException {
		return Files.writeString(files.resolve(name), content);
	}

}
