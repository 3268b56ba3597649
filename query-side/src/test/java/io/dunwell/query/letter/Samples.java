package io.dunwell.query.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import io.dunwell.messages.Money;
import io.dunwell.query.letter.Letter.Consequence;
import io.dunwell.query.letter.Letter.Signer;
import org.jspecify.annotations.Nullable;

/** Letters of a company to customers in four countries. */
final class Samples {

	static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

	static final Party HOUSE = new Party("Nordverk Maskin AB", List.of("Hamngatan 12", "111 47 Stockholm", "Sweden"),
			"Org.nr 556012-3456", "reskontra@nordverk.example", "+46 8 555 010 20", "www.nordverk.example");

	static final Party FIRM = new Party("Advokatbyrån Lind & Partners KB",
			List.of("Strandvägen 7", "114 56 Stockholm", "Sweden"), "Org.nr 969701-2345", "lind@advokat.example",
			"+46 8 555 090 90", null);

	static final List<PayWay> WAYS = List.of(new PayWay("Bankgiro", "5050-1055", null, null, "SEK"),
			new PayWay("IBAN", "SE45 5000 0000 0583 9825 7466", "ESSESESS", "SEB", null));

	private static final Set<Template> CALM = Set.of(Template.COURTESY, Template.DUE_TODAY);

	private Samples() {
	}

	static Recipient reader(String language) {
		return switch (language) {
			case "sv" -> new Recipient("K-1042", "Östgöta Bygg & Anläggning AB",
					List.of("Storgatan 5", "582 23 Linköping"), "SE", "sv", "ekonomi@ostgota.example");
			case "hu" -> new Recipient("K-2077", "Őrségi Fűrészüzem és Faipari Szolgáltató Kft.",
					List.of("9941 Őriszentpéter", "Városszer 110."), "HU", "hu", "penzugy@orsegi.example");
			case "zh" -> new Recipient("K-3011", "苏州工业园区堃喆精密机械制造有限公司", List.of("中国江苏省苏州市工业园区星湖街328号", "邮编 215000"),
					"CN", "zh", "caiwu@kunzhe.example");
			default -> new Recipient("K-4100", "Harrow & Sons Ltd", List.of("4 Mill Lane", "Leeds LS1 4AB", "England"),
					"GB", "en", "accounts@harrow.example");
		};
	}

	static Letter letter(Template template, String language, List<OpenItem> items) {
		return letter(template, reader(language), items, List.of(), null);
	}

	static Letter letter(Template template, Recipient recipient, List<OpenItem> items, List<Charge> charges,
			@Nullable Party firm) {
		boolean warns = template.warns();
		return new Letter("notice:main:" + recipient.account() + "-2026-03-31", template, TODAY, HOUSE, firm, recipient,
				items, charges, warns ? TODAY.plusDays(7) : null,
				(template == Template.FINAL_NOTICE) ? Set.of(Consequence.AGENCY, Consequence.CREDIT_STOP) : Set.of(),
				"RF18 5390 0754 7034", WAYS,
				charges.isEmpty() ? List.of()
						: List.of(new LegalBasis("compensation", "Directive 2011/7/EU, article 6: EUR 40", false)),
				new Signer("Maria Ek", (firm != null) ? "Advokat" : null), List.of());
	}

	static List<OpenItem> items(Template template, String currency, int count) {
		int first = CALM.contains(template) ? 0 : -45;
		return IntStream.range(0, count)
			.mapToObj(at -> item("F-" + (20_250_117 + at * 13), TODAY.plusDays(Math.min(0, first + at)), currency,
					123_456_700L + at * 987_600L))
			.toList();
	}

	static OpenItem item(String number, LocalDate due, String currency, long minor) {
		Money open = new Money(minor, currency);
		return new OpenItem(number, due.minusDays(30), due, open, open, open);
	}

	static String currency(String language) {
		return switch (language.toLowerCase(Locale.ROOT)) {
			case "sv" -> "SEK";
			case "hu" -> "HUF";
			case "zh" -> "JPY";
			default -> "EUR";
		};
	}

}
