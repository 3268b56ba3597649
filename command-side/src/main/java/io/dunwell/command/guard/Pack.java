package io.dunwell.command.guard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.dunwell.messages.Money;
import io.dunwell.messages.contact.ContactVerdicts.Figure;

/**
 * The rules of a jurisdiction from a date on.
 *
 * @param jurisdiction code of the file
 * @param from the first day on which they are in force
 * @param confirmed whether counsel has confirmed them
 * @param rules by channel; one that is not named is free
 * @param figures what the law gives a creditor that is paid late
 */
public record Pack(String jurisdiction, LocalDate from, boolean confirmed, Map<String, Rule> rules,
		List<Figure> figures) {

	Optional<Rule> rule(String channel) {
		return Optional.ofNullable(rules.get(channel));
	}

	/**
	 * The most that the law gives in a currency; empty where it names no amount in it.
	 */
	public Optional<Money> most(String currency) {
		return amounts(currency).max(Comparator.naturalOrder());
	}

	/** The least that the law gives which covers a fee: what that rests on. */
	public Optional<Figure> basis(Money fee) {
		return amounts(fee.currency()).filter(amount -> amount.compareTo(fee) >= 0)
			.min(Comparator.naturalOrder())
			.flatMap(least -> figures.stream().filter(figure -> least.equals(figure.amount())).findFirst());
	}

	/** What interest for late payment rests on. */
	public Optional<Figure> interestBasis() {
		return figures.stream().filter(figure -> figure.points() != null).findFirst();
	}

	private Stream<Money> amounts(String currency) {
		return figures.stream()
			.map(Figure::amount)
			.filter(Objects::nonNull)
			.filter(amount -> amount.currency().equals(currency));
	}

}
