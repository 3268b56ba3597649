package io.dunwell.bot.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The pieces of a line of input, in the order typed.
 */
public record Understood(List<Piece> pieces) {

	/** Part of a line. */
	public sealed interface Piece {

		/** As typed. */
		String text();

	}

	/** A word that is none of the others: part of a name or of a note. */
	public record Word(String text, boolean quoted) implements Piece {
	}

	/** An invoice that was marked as one: {@code #1043}, {@code invoice 1043}. */
	public record Invoice(String text) implements Piece {
	}

	/** A date, or what is wrong with it. */
	public record Date(String text, Outcome<java.time.LocalDate> read) implements Piece {
	}

	/** Something that can only be an amount. */
	public record Amount(String text, AmountRead read) implements Piece {
	}

	/** A bare number: an amount or an invoice, whichever fits the account. */
	public record Figure(String text, AmountRead read) implements Piece {
	}

	/**
	 * A bare number between words belongs to a name: {@code Bolag 24 AB}. Not so where
	 * words may also be a note.
	 */
	public Understood withNumbersInNames() {
		List<Piece> joined = new ArrayList<>(this.pieces);
		for (int at = 1; at < joined.size() - 1; at++) {
			if (joined.get(at) instanceof Figure figure && joined.get(at - 1) instanceof Word
					&& joined.get(at + 1) instanceof Word) {
				joined.set(at, new Word(figure.text(), false));
			}
		}
		return new Understood(List.copyOf(joined));
	}

	/** The bare number that opens the line, if one does: it may be a customer's code. */
	public Optional<String> openingNumber() {
		return !this.pieces.isEmpty() && this.pieces.getFirst() instanceof Figure figure ? Optional.of(figure.text())
				: Optional.empty();
	}

	/** The same, where what opens the line is the customer. */
	public Understood withNameFirst() {
		List<Piece> named = new ArrayList<>(this.pieces);
		named.set(0, new Word(named.getFirst().text(), true));
		return new Understood(List.copyOf(named));
	}

	public List<Date> dates() {
		return all(Date.class, Function.identity());
	}

	public List<Amount> amounts() {
		return all(Amount.class, Function.identity());
	}

	public List<Figure> figures() {
		return all(Figure.class, Function.identity());
	}

	public List<String> invoices() {
		return all(Invoice.class, Invoice::text);
	}

	/** All words; the customer's name when the line holds no note. */
	public String words() {
		return all(Word.class, Word::text).stream().collect(Collectors.joining(" "));
	}

	/** The words before the first piece of another kind. */
	public String leadingWords() {
		List<String> words = new ArrayList<>();
		for (Piece piece : pieces) {
			if (!(piece instanceof Word word)) {
				break;
			}
			words.add(word.text());
		}
		return String.join(" ", words);
	}

	/** The words after the first piece of another kind. */
	public String trailingWords() {
		return pieces.stream()
			.dropWhile(Word.class::isInstance)
			.filter(Word.class::isInstance)
			.map(Piece::text)
			.collect(Collectors.joining(" "));
	}

	private <P extends Piece, T> List<T> all(Class<P> kind, Function<P, T> value) {
		return pieces.stream().filter(kind::isInstance).map(kind::cast).map(value).toList();
	}

}
