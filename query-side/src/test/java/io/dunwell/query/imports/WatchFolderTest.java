package io.dunwell.query.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import io.dunwell.messages.Meta;
import io.dunwell.messages.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WatchFolderTest {

	private static final String ROW = "account,number,issued,due,amount,currency\nC,1,2026-01-01,2026-01-31,10.00,SEK\n";

	private final TestLedger ledger = new TestLedger();

	private final Path folder;

	private final Path invoices;

	private final WatchFolder watch;

	WatchFolderTest(@TempDir Path folder) {
		this.folder = folder;
		this.invoices = folder.resolve("invoices");
		this.watch = new WatchFolder(folder, ledger.imports(), Locale.ENGLISH);
	}

	@BeforeEach
	void open() {
		watch.open();
	}

	@Test
	void takesAFileThatNobodyWritesAnyMore() throws IOException {
		Path file = Files.writeString(invoices.resolve("a.csv"), "account,number,issued,due,amo");
		watch.look();
		Files.writeString(file, ROW);
		watch.look();
		assertThat(ledger.invoices).as("it has just changed").isEmpty();
		watch.look();
		assertThat(ledger.invoices).hasSize(1);
		assertThat(invoices.resolve("done/a.csv")).hasContent(ROW);
		assertThat(file).doesNotExist();
		assertThat(ledger.metaData.getFirst()).containsEntry(Meta.CHANNEL, "folder")
			.containsEntry(Meta.LINK, "file:a.csv");
	}

	@Test
	void saysInWordsWhatSomebodyShouldLookAt() throws IOException {
		Files.writeString(invoices.resolve("b.csv"), ROW + "C,2,then,,1,SEK\n");
		Files.writeString(folder.resolve("statements/c.xml"), "<html/>");
		watch.look();
		watch.look();
		assertThat(invoices.resolve("look-at/b.csv.txt")).content().contains("line 3").contains("then");
		assertThat(folder.resolve("statements/look-at/c.xml")).exists();
		assertThat(folder.resolve("statements/look-at/c.xml.txt")).content().isNotBlank();
	}

	@Test
	void goesOnWithWhatWasBegunAndTriesAgainWhatWasInTheWay() throws IOException {
		Files.writeString(invoices.resolve("in-work/d.csv"), ROW);
		watch.open();
		ledger.refuseNext(Refusal.UNCERTAIN);
		watch.look();
		watch.look();
		assertThat(ledger.invoices).isEmpty();
		assertThat(invoices.resolve("d.csv")).exists();
		watch.look();
		watch.look();
		assertThat(ledger.invoices).hasSize(1);
	}

	@Test
	void putsAsideWhatMetAFaultOfOursAndGoesOn() throws IOException {
		Files.writeString(invoices.resolve("f.csv"), ROW);
		ledger.dieAfter(0);
		watch.look();
		watch.look();
		assertThat(invoices.resolve("failed/f.csv")).hasContent(ROW);
		assertThat(invoices.resolve("failed/f.csv.txt")).content().contains("incident");
		assertThat(invoices.resolve("in-work")).isEmptyDirectory();
		ledger.dieAfter(-1);
		Files.move(invoices.resolve("failed/f.csv"), invoices.resolve("f.csv"));
		watch.look();
		watch.look();
		assertThat(ledger.invoices).hasSize(1);
	}

	@Test
	void readsTablesByTheMappingBesideThemAndKeepsFilesOfOneNameApart() throws IOException {
		Files.writeString(invoices.resolve("mapping.yaml"),
				"columns: {account: kund, number: nr, issued: datum, amount: belopp, currency: {value: SEK}}");
		for (int day = 1; day <= 2; day++) {
			Files.writeString(invoices.resolve("e.csv"), "kund,nr,datum,belopp\nC,%d,2026-01-01,5\n".formatted(day));
			watch.look();
			watch.look();
		}
		assertThat(ledger.invoices).hasSize(2);
		assertThat(invoices.resolve("done")).isDirectoryContaining("glob:**/2-e.csv");
	}

}
