package io.dunwell.query.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.query.letter.Letter.Consequence;
import org.jspecify.annotations.Nullable;

/** Puts a letter into words. */
final class PageWriter {

	private final Letter letter;

	private final Words words;

	private final Map<String, Object> arguments = new HashMap<>();

	PageWriter(Letter letter, Words words) {
		this.letter = letter;
		this.words = words;
		LocalDate first = letter.asked().getFirst().due();
		arguments.put("recipient", letter.recipient().name());
		arguments.put("creditor", letter.creditor().name());
		arguments.put("account", letter.recipient().account());
		arguments.put("count", letter.asked().stream().map(OpenItem::number).distinct().count());
		arguments.put("due", words.date(first));
		arguments.put("total", words.list(letter.totals().stream().map(words::money).toList()));
		if (letter.deadline() != null) {
			arguments.put("deadline", words.date(letter.deadline()));
		}
		arguments.put("when", say((letter.deadline() != null) ? "when.deadline" : "when.now"));
	}

	Page write() {
		String tone = letter.template().formal() ? ".formal" : ".friendly";
		return new Page(words.language(), say(key("subject")), head(), say("greeting" + tone), before(),
				new Tables(letter, words).write(), pay(), basis(), after(), say("closing" + tone), sign(), foot());
	}

	/** As a text message: plain characters where there are such, which are shorter. */
	String text() {
		boolean firm = letter.template().compareTo(Template.FIRM_NOTICE) >= 0;
		String said = say("sms." + (letter.isOverdue() ? (firm ? "firm" : "reminder") : "early"));
		String reference = (letter.reference() != null)
				? " " + words.say("sms.reference", Map.of("reference", letter.reference())) : "";
		return (said + reference).replaceAll("[\\p{Z}&&[^ ]]", " ").replace('−', '-').replace('–', '-');
	}

	private String say(String key) {
		return words.say(key, arguments);
	}

	/** A reminder speaks otherwise while nothing is late. */
	private String key(String part) {
		String early = letter.template().key() + ".early." + part;
		return (!letter.isOverdue() && words.has(early)) ? early : letter.template().key() + "." + part;
	}

	private Page.Head head() {
		Party writer = letter.writer();
		List<String> contact = new ArrayList<>(writer.address());
		Stream.of(writer.phone(), writer.email(), writer.web(), writer.registration())
			.filter(Objects::nonNull)
			.forEach(contact::add);
		List<String> recipient = new ArrayList<>(List.of(letter.recipient().name()));
		recipient.addAll(letter.recipient().address());
		List<Page.Fact> facts = new ArrayList<>();
		facts.add(new Page.Fact(say("label.account"), letter.recipient().account()));
		if (letter.reference() != null) {
			facts.add(new Page.Fact(say("label.reference"), letter.reference()));
		}
		facts.add(new Page.Fact(say("label.notice"), Ids.keyOf(letter.notice())));
		String returnTo = String.join(", ",
				Stream.concat(Stream.of(writer.name()), writer.address().stream()).toList());
		return new Page.Head(writer.name(), contact, returnTo, recipient, words.date(letter.date()), facts);
	}

	/** What matters stands above the table, however long that is. */
	private List<String> before() {
		List<String> before = new ArrayList<>();
		if (letter.firm() != null) {
			before.add(say("firm"));
		}
		before.add(say(key("opening")));
		before.add(say(key("ask")));
		letter.follows().stream().sorted(Comparator.naturalOrder()).map(this::follows).forEach(before::add);
		return before;
	}

	private String follows(Consequence consequence) {
		return say("follows." + consequence.name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	private Page.Block pay() {
		List<PayWay> fitting = letter.ways()
			.stream()
			.filter(way -> way.currency() == null || letter.currencies().contains(way.currency()))
			.toList();
		List<String> lines = new ArrayList<>();
		(fitting.isEmpty() ? letter.ways() : fitting).stream().map(this::way).forEach(lines::add);
		lines.add((letter.reference() != null) ? words.say("pay.reference", Map.of("reference", letter.reference()))
				: say("pay.no-reference"));
		return new Page.Block(say("pay.title"), lines);
	}

	private String way(PayWay way) {
		String kind = words.has("pay.bank-" + way.kind()) ? say("pay.bank-" + way.kind()) : way.kind();
		return Stream
			.of(kind + " " + way.number(), labelled("BIC ", way.bic()), labelled("", way.bank()),
					labelled("", way.currency()))
			.filter(part -> !part.isEmpty())
			.reduce((one, next) -> one + ", " + next)
			.orElseThrow();
	}

	private static String labelled(String label, @Nullable String value) {
		return (value != null) ? label + value : "";
	}

	private Page.@Nullable Block basis() {
		List<String> lines = letter.basis()
			.stream()
			.map(basis -> words.say(basis.confirmed() ? "basis.confirmed" : "basis.unconfirmed",
					Map.of("charge", say("charge." + basis.kind()), "basis", basis.text())))
			.toList();
		return lines.isEmpty() ? null : new Page.Block(say("basis.title"), lines);
	}

	private List<String> after() {
		List<String> after = new ArrayList<>();
		after.add(say(letter.template().formal() ? "contested" : "question"));
		if (letter.isOverdue()) {
			after.add(say("paid"));
		}
		List<String> enclosed = letter.files().stream().map(InvoiceFile::number).toList();
		if (!enclosed.isEmpty()) {
			after.add(words.say("enclosed", Map.of("count", enclosed.size(), "numbers", words.list(enclosed))));
			List<String> missing = letter.withoutFile();
			if (!missing.isEmpty()) {
				after.add(words.say("on-request", Map.of("numbers", words.list(missing))));
			}
		}
		return after;
	}

	private List<String> sign() {
		return Stream.of(letter.signer().name(), letter.signer().title(), letter.writer().name())
			.filter(Objects::nonNull)
			.toList();
	}

	private String foot() {
		return Stream.of(letter.writer().name(), letter.writer().registration(), Ids.keyOf(letter.notice()))
			.filter(Objects::nonNull)
			.reduce((one, next) -> one + " · " + next)
			.orElseThrow();
	}

}
