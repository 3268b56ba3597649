package io.dunwell.query.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CsvTableTest {

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t", "|" })
	void tellsTheDelimiterFromTheHeader(String delimiter) {
		String text = "a,b;c".replaceAll("[,;]", delimiter.replace("|", "\\|")) + "\n"
				+ String.join(delimiter, "1", "2", "3") + "\n";
		assertThat(records(text)).containsExactly("2 [1, 2, 3]");
	}

	@Test
	void doesNotCountDelimitersWithinQuotes() {
		assertThat(new CsvTable(Content.of("\"a;b;c\",d\n1,2\n".getBytes(StandardCharsets.UTF_8))).columns())
			.containsExactly("a;b;c", "d");
	}

	@Test
	void believesTheHintOfExcel() {
		assertThat(records("sep=;\na;b\n1,5;2\n")).containsExactly("3 [1,5, 2]");
	}

	@Test
	void readsEveryEncodingThatDesksSend() {
		String text = "kund,namn\n1,Åkeri €\n";
		for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
			assertThat(records(text.getBytes(charset))).as(charset.name()).containsExactly("2 [1, Åkeri €]");
		}
		for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			assertThat(records(text.getBytes(charset))).as(charset.name()).containsExactly("2 [1, Åkeri €]");
		}
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			byte[] marked = ("\uFEFF" + text).getBytes(charset);
			assertThat(records(marked)).as(charset.name()).containsExactly("2 [1, Åkeri €]");
			assertThat(new CsvTable(Content.of(marked)).columns()).containsExactly("kund", "namn");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void namesTheLineOnWhichARecordStarts(String end) {
		String text = String.join(end, "a,b", "1,\"two", "lines\"", "", "", "3,4", ",", "5,6");
		assertThat(records(text)).containsExactly("2 [1, two" + end + "lines]", "6 [3, 4]", "8 [5, 6]");
	}

	@Test
	void losesOnlyTheLineWhoseQuotesAreBroken() {
		assertThat(records("a,b\n1,2\n3,\"never closed\n5,6\n\"x\"y,8\n9,10")).containsExactly("2 [1, 2]", "3 broken",
				"4 [5, 6]", "5 broken", "6 [9, 10]");
	}

	@Test
	void givesUpWhereNearlyAllIsBroken() {
		assertThat(records("a,b\n" + "\"x\"y,1\n".repeat(2000))).hasSize(501).last().isEqualTo("502 abandoned");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "sep=;\n" })
	void refusesAFileWithoutAHeader(String text) {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> records(text))
			.satisfies(refused -> assertThat(refused.code()).isEqualTo("file-empty"));
	}

	@Test
	void refusesBytesThatAreNotText() {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> records("a,b\n1,\0\n"))
			.satisfies(refused -> assertThat(refused.code()).isEqualTo("file-not-ours"));
	}

	private static List<String> records(String text) {
		return records(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> records(byte[] bytes) {
		List<String> records = new ArrayList<>();
		new CsvTable(Content.of(bytes)).forEach(new CsvTable.Records() {

			@Override
			public void record(int line, List<String> cells) {
				records.add(line + " " + cells);
			}

			@Override
			public void broken(int line) {
				records.add(line + " broken");
			}

			@Override
			public void abandoned(int line) {
				records.add(line + " abandoned");
			}

		});
		return records;
	}

}
