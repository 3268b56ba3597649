package io.dunwell.query.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.dunwell.messages.Money;

/** The tables of a letter: sums never mix currencies, so each has its own. */
final class Tables {

	private final Letter letter;

	private final Words words;

	Tables(Letter letter, Words words) {
		this.letter = letter;
		this.words = words;
	}

	List<Page.Table> write() {
		List<Page.Table> tables = new ArrayList<>();
		letter.currencies().forEach(currency -> tables.add(asked(currency)));
		letter.others()
			.stream()
			.map(item -> item.open().currency())
			.distinct()
			.sorted()
			.forEach(currency -> tables.add(others(currency)));
		return tables;
	}

	private Page.Table asked(String currency) {
		List<OpenItem> items = in(currency, letter.asked());
		List<Charge> charges = letter.charges()
			.stream()
			.filter(one -> one.amount().currency().equals(currency))
			.toList();
		boolean whole = Words.isWhole(Stream.concat(amounts(items), charges.stream().map(Charge::amount)).toList());
		// Where a part is contested or promised, what is open is not what is asked for.
		boolean parts = items.stream().anyMatch(item -> !item.asked().equals(item.open()));
		List<Page.Fact> sums = new ArrayList<>();
		if (!charges.isEmpty()) {
			Money invoices = items.stream().map(OpenItem::asked).reduce(Money.zero(currency), Money::plus);
			sums.add(new Page.Fact(words.say("sum.invoices"), words.amount(invoices, whole)));
			charges.forEach(charge -> sums.add(new Page.Fact(label(charge), words.amount(charge.amount(), whole))));
		}
		sums.add(new Page.Fact(words.say("sum.total"), totalOf(currency, whole)));
		return table("table.asked", currency, items, parts, whole, sums);
	}

	private String totalOf(String currency, boolean whole) {
		return words.amount(letter.total(currency), whole) + "\u00a0" + currency;
	}

	private Page.Table others(String currency) {
		List<OpenItem> items = in(currency, letter.others());
		return table("table.others", currency, items, false, Words.isWhole(amounts(items).toList()), List.of());
	}

	private Page.Table table(String caption, String currency, List<OpenItem> items, boolean parts, boolean whole,
			List<Page.Fact> sums) {
		List<Page.Column> columns = new ArrayList<>(Stream.of("invoice", "issued", "due").map(column(false)).toList());
		columns.addAll(Stream.of("late", "amount", "open").map(column(true)).toList());
		if (parts) {
			columns.add(column(true).apply("asked"));
		}
		return new Page.Table(words.say(caption, Map.of("currency", currency)), columns,
				items.stream().map(item -> row(item, parts, whole)).toList(), sums);
	}

	private Function<String, Page.Column> column(boolean number) {
		return name -> new Page.Column(words.say("column." + name), number);
	}

	private List<String> row(OpenItem item, boolean parts, boolean whole) {
		List<String> cells = new ArrayList<>(List.of(item.number(), words.shortDate(item.issued()),
				words.shortDate(item.due()), words.number(item.daysLate(letter.date())),
				words.amount(item.amount(), whole), words.amount(item.open(), whole)));
		if (parts) {
			cells.add(words.amount(item.asked(), whole));
		}
		return cells;
	}

	private String label(Charge charge) {
		String kind = words.say("charge." + charge.kind());
		return (charge.invoice() != null) ? words.say("charge.of", Map.of("charge", kind, "invoice", charge.invoice()))
				: kind;
	}

	private static List<OpenItem> in(String currency, List<OpenItem> items) {
		return items.stream().filter(item -> item.open().currency().equals(currency)).toList();
	}

	private static Stream<Money> amounts(List<OpenItem> items) {
		return items.stream().flatMap(item -> Stream.of(item.amount(), item.open(), item.asked()));
	}

}
