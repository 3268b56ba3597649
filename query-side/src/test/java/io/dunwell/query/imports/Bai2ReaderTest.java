package io.dunwell.query.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import io.dunwell.messages.payment.BankTrail;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.query.cash.Receipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class Bai2ReaderTest {

	private static final String FILE = """
			01,121,999,260401,1015,1,80,1,2/
			02,999,121,1,260331,,CAD,2/
			03,1234,USD,010,000,,,015,+9000,,/
			88,100,10000,1,V,260402,,400,1000,1,/
			16,195,10000,V,260402,,BANK1,CUST1,WIRE FROM ACME/BETA
			88,ORG:=ACME INC
			88,OBI:=INVOICE 1043, THANKS
			16,475,1000,Z,,,/
			49,31000,7/
			98,31000,1,9/
			99,31000,1,11/
			""";

	@Test
	void readsAReceiptWithItsContinuations() {
		CollectedCash read = read(FILE);
		assertThat(read.rejected).isEmpty();
		assertThat(read.warningCodes()).containsExactly("debits-ignored");
		assertThat(read.rows).containsExactly(new Receipt(new RecordPayment(null, "1234", "BANK1 2026-03-31 100.00 USD",
				LocalDate.of(2026, 4, 2), Money.of("100.00", "USD"), null, "ACME INC",
				"WIRE FROM ACME/BETA ORG:=ACME INC OBI:=INVOICE 1043, THANKS", null, LocalDate.of(2026, 3, 31), null,
				new BankTrail("CUST1", null, null)), List.of("CUST1"), null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			49,31000,7 | 49,31001,7  | 49/1 | 31001 | 31000
			49,31000,7 | 49,31000,8  | 49/2 | 8     | 7
			98,31000,1 | 98,31000,2  | 98/2 | 2     | 1
			98,31000,1 | 98,30999,1  | 98/1 | 30999 | 31000
			,1,9/      | ,1,10/      | 98/3 | 10    | 9
			99,31000,1 | 99,31000,3  | 99/2 | 3     | 1
			99,31000,1 | 99,4100,1   | 99/1 | 4100  | 31000
			,1,11/     | ,1,13/      | 99/3 | 13    | 11
			16,475,1000| 16,475,2000 | 49/1 | 31000 | 32000
			""")
	void refusesTheWholeFileWhenATotalIsWrong(String right, String wrong, String which, String declared,
			String computed) {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(FILE.replace(right, wrong)))
			.satisfies(refused -> {
				assertThat(refused.code()).isEqualTo("control-total-wrong");
				assertThat(refused.arguments()).containsExactly(which, declared, computed);
			});
	}

	@Test
	void refusesAFileThatBreaksOff() {
		for (String trailer : new String[] { "99,", "98,", "49," }) {
			String cut = FILE.substring(0, FILE.indexOf("\n" + trailer));
			assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(cut))
				.satisfies(refused -> assertThat(refused.code()).isEqualTo("file-breaks-off"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			16,475,1000,Z | 16,475,10x0,Z
			03,1234       | 16,100,0,/\\n03,1234
			16,475        | 77,475
			""")
	void refusesWhatIsNoBai2(String right, String wrong) {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> read(FILE.replace(right, wrong.replace("\\n", "\n"))))
			.satisfies(refused -> assertThat(refused.code()).isEqualTo("invalid-document"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			16,475, | 16,557, | 1 | 1 |
			16,475, | 16,890, | 1 | 0 | transaction-type-unknown
			999,121,1, | 999,121,4, | 0 | 0 | not-booked
			""")
	void knowsWhatIsCashAndWhatWasTakenBack(String right, String wrong, int receipts, int returns,
			@Nullable String warning) {
		CollectedCash read = read(FILE.replace(right, wrong));
		assertThat(read.rows).hasSize(receipts);
		assertThat(read.returns).hasSize(returns);
		if (warning != null) {
			assertThat(read.warningCodes()).contains(warning);
		}
	}

	@Test
	void takesTheCurrencyOfTheGroupAndElseDollars() {
		assertThat(read(FILE.replace("03,1234,USD", "03,1234,")).rows).extracting(row -> row.payment().amount())
			.containsExactly(Money.of("100.00", "CAD"));
		assertThat(read(FILE.replace("03,1234,USD", "03,1234,").replace(",CAD,2", ",,2")).rows)
			.extracting(row -> row.payment().amount())
			.containsExactly(Money.of("100.00", "USD"));
		assertThat(read(FILE.replace("03,1234,USD", "03,1234,JPY")).rows).extracting(row -> row.payment().amount())
			.as("minor units of the currency")
			.containsExactly(Money.of("10000", "JPY"));
	}

	@Test
	void rejectsARowWithoutAccountOrDay() {
		assertThat(read(FILE.replace("03,1234,", "03,,")).rejectedCodes()).containsExactly("missing-field");
		assertThat(read(FILE.replace("1,260331,", "1,269931,")).rejectedCodes()).containsExactly("invalid-field");
		assertThat(read(FILE.replace("03,1234,USD", "03,1234,QQQ")).rejectedCodes()).contains("unknown-currency");
	}

	@ParameterizedTest
	@CsvSource({ "-1", "-2", "999999999999", "2147483647", "4294967296" })
	void survivesAnyCountOfDays(String days) {
		String summary = FILE.replace("88,100,10000,1,V,260402,,400", "88,100,10000,1,D," + days + ",,400");
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(summary));
		assertThat(read(FILE.replace("16,195,10000,V,260402", "16,195,10000,D," + days)).rejected).hasSizeLessThan(2);
	}

	@Test
	void rejectsARowOfADayThatIsNone() {
		assertThat(read(FILE.replace("1,260331,", "1,0.3,")).rejectedCodes()).containsExactly("invalid-field");
	}

	@Test
	void readsFundsThatComeOverSeveralDays() {
		String spread = FILE.replace("16,195,10000,V,260402,,", "16,195,10000,D,2,0,4000,1,6000,");
		assertThat(read(spread).rows).extracting(row -> row.payment().bankReference())
			.containsExactly("BANK1 2026-03-31 100.00 USD");
		String split = FILE.replace("16,195,10000,V,260402,,", "16,195,10000,S,1,2,3,");
		assertThat(read(split).rows).extracting(row -> row.payment().valueDate())
			.containsExactly(LocalDate.of(2026, 3, 31));
	}

	private static CollectedCash read(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		assertThat(FileFormat.of(Content.of(bytes))).isEqualTo(FileFormat.BAI2);
		CollectedCash read = new CollectedCash();
		Bai2Reader.read(Content.of(bytes), read);
		return read;
	}

}
