package io.dunwell.query.letter;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Writes letters; safe for use by several threads at once. */
public final class LetterRoom {

	private final Html html = new Html("io/dunwell/query/letter");

	private final @Nullable Path own;

	/**
	 * A room.
	 * @param own folder with the company's own texts: {@code letter_sv.properties}
	 */
	public LetterRoom(@Nullable Path own) {
		this.own = own;
	}

	/**
	 * The letter in the recipient's language; in English where that is not one of
	 * English, Swedish, Hungarian and Chinese.
	 */
	public Written write(Letter letter) {
		Words words = Words.in(letter.recipient().locale(), own);
		Page page = new PageWriter(letter, words).write();
		return new Written(page.language(), page.subject(), html(page, false), PlainLetter.write(page, words.locale()),
				Pdf.write(html(page, true)));
	}

	/** The same said in a text message. */
	String text(Letter letter) {
		return new PageWriter(letter, Words.in(letter.recipient().locale(), own)).text();
	}

	/** A few words for an invoice that the customer asked for. */
	CoverLetter cover(Recipient recipient, String creditor, String invoice) {
		Words words = Words.in(recipient.locale(), own);
		Map<String, String> names = Map.of("recipient", recipient.name(), "creditor", creditor, "invoice", invoice);
		List<String> lines = Stream.of("greeting.friendly", "copy.text", "closing.friendly")
			.map(key -> words.say(key, names))
			.toList();
		return CoverLetter.of(words.language(), words.say("copy.subject", names), lines, creditor);
	}

	/**
	 * @param paper whether it is set on pages, with addresses for the envelope, or read
	 * in a mail
	 */
	private String html(Page page, boolean paper) {
		return html.write("letter", Locale.forLanguageTag(page.language()), Map.of("page", page, "paper", paper));
	}

}
