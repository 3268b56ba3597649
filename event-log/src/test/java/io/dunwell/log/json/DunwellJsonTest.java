package io.dunwell.log.json;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.log.vault.MemoryKeyRing;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.Instalment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DunwellJsonTest {

	private static final String ANNA = "person:main:ANNA";

	private final MemoryKeyRing keys = new MemoryKeyRing();

	private final JsonMapper sealing = new DunwellJson(keys).sealing();

	private final JsonMapper open = DunwellJson.open();

	record Note(String id, Personal text, Money amount, @Nullable LocalDate due, boolean urgent) {
	}

	@ParameterizedTest
	@CsvSource({ "10000,SEK,100.00", "-5,EUR,-0.05", "1250,JPY,1250", "1234,KWD,1.234", "0,HUF,0.00" })
	void writesMoneyWithTheDecimalsOfItsCurrency(long minor, String currency, String amount) {
		Money money = new Money(minor, currency);
		String json = "{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}";
		assertThat(open.writeValueAsString(money)).isEqualTo(json);
		assertThat(open.readValue(json, Money.class)).isEqualTo(money);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"amount\": 100.10, \"currency\": \"SEK\"}",
			"{\"currency\": \"SEK\", \"amount\": \"100.1\"}", "{\"amount\": 100.1, \"currency\": \"SEK\"}" })
	void takesAnAmountAsTextOrNumber(String json) {
		assertThat(open.readValue(json, Money.class)).isEqualTo(new Money(10_010, "SEK"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{\"amount\": 100.101, \"currency\": \"SEK\"}", "{\"amount\": \"0.5\", \"currency\": \"JPY\"}",
					"{\"amount\": \"1,000\", \"currency\": \"SEK\"}", "{\"amount\": 1e30, \"currency\": \"SEK\"}" })
	void refusesAnAmountThatItsCurrencyCannotSay(String json) {
		assertThatExceptionOfType(Rejected.class).isThrownBy(() -> open.readValue(json, Money.class))
			.extracting(Rejected::refusal)
			.isEqualTo(Refusal.INVALID_AMOUNT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"amount\": \"1\"}", "{\"currency\": \"SEK\"}", "\"1 SEK\"", "12",
			"{\"amount\": {}, \"currency\": \"SEK\"}", "{\"amount\": null, \"currency\": \"SEK\"}",
			"{\"amount\": 1, \"currency\": \"SEK\", \"rate\": 2}" })
	void refusesWhatIsNotMoney(String json) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> open.readValue(json, Money.class));
	}

	@Test
	void sealsWhatIsKeptAndOpensWhatIsRead() {
		Note note = note();
		String kept = sealing.writeValueAsString(note);
		assertThat(kept).contains(ANNA, "100.00", "\"sealed\"").doesNotContain("secret");
		assertThat(sealing.readValue(kept, Note.class)).isEqualTo(note);
	}

	@Test
	void neverSealsTheSameTextTheSameWay() {
		assertThat(sealing.writeValueAsString(note())).isNotEqualTo(sealing.writeValueAsString(note()));
	}

	@Test
	void readsNoTextOnceTheKeyIsErased() {
		String kept = sealing.writeValueAsString(note());
		keys.erase(List.of(ANNA));
		assertThat(sealing.readValue(kept, Note.class))
			.isEqualTo(new Note("n1", new Personal(ANNA, null), new Money(10_000, "SEK"), null, true));
	}

	@Test
	void sealsNothingOfAnErasedSubject() {
		keys.erase(List.of(ANNA));
		assertThat(sealing.writeValueAsString(note())).contains(ANNA).doesNotContain("sealed", "secret");
	}

	@Test
	void refusesATextThatWasMovedToAnotherSubject() {
		String kept = sealing.writeValueAsString(new Personal(ANNA, "secret"));
		String moved = kept.replace(ANNA, "person:main:BEN");
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> sealing.readValue(moved, Personal.class))
			.withMessageContaining("person:main:BEN");
	}

	@Test
	void showsPersonalDataAsPlainText() {
		JsonNode shown = open.valueToTree(note());
		assertThat(shown.get("text").asString()).isEqualTo("a secret of Ånna");
	}

	@Test
	void keepsTheOrderOfTheRecordAndLeavesOutWhatIsNotThere() {
		assertThat(open.writeValueAsString(note())).isEqualTo("{\"id\":\"n1\",\"text\":\"a secret of Ånna\","
				+ "\"amount\":{\"amount\":\"100.00\",\"currency\":\"SEK\"},\"urgent\":true}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"amount\":{\"amount\":\"1\",\"currency\":\"SEK\"}}",
			"{\"due\":null,\"amount\":{\"amount\":\"1\",\"currency\":\"SEK\"}}",
			"{\"due\":\"2026-11-30\",\"amount\":{\"amount\":\"1\",\"currency\":\"SEK\"},\"dued\":1}" })
	void refusesARecordWithAMissingOrUnknownField(String json) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> open.readValue(json, Instalment.class))
			.withMessageContaining("due");
	}

	@Test
	void takesARecordWithoutItsNullableFields() {
		String json = "{\"id\":\"n\",\"text\":{\"subject\":\"s\"},\"amount\":{\"amount\":1,\"currency\":\"SEK\"},\"urgent\":false}";
		assertThat(sealing.readValue(json, Note.class))
			.isEqualTo(new Note("n", new Personal("s", null), new Money(100, "SEK"), null, false));
		assertThat(List.of(sealing.readValue("[" + json + "]", Note[].class))).hasSize(1);
	}

	private static Note note() {
		return new Note("n1", new Personal(ANNA, "a secret of Ånna"), new Money(10_000, "SEK"), null, true);
	}

}
