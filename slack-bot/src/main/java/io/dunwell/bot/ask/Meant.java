package io.dunwell.bot.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.input.AmountRead;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.input.Understood;
import io.dunwell.bot.input.Understood.Figure;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import org.jspecify.annotations.Nullable;

/**
 * What was meant on a customer's account.
 *
 * @param invoices open ones that were named
 * @param unknown numbers named that are no open invoice of the account
 * @param amount if one was named
 */
public record Meant(List<InvoiceLine> invoices, List<String> unknown, @Nullable Money amount) {

	/**
	 * Tells amounts from invoices. A bare number is the invoice of that number if there
	 * is one, else the amount; beside something that is surely an amount it is an
	 * invoice.
	 * @throws NotUnderstood when that leaves more than one amount, or an amount cannot be
	 * taken as it stands
	 */
	public static Meant of(Understood understood, Customer customer, Locale locale) {
		List<String> numbers = new ArrayList<>(understood.invoices());
		numbers.addAll(customer.codes());
		List<AmountRead> amounts = new ArrayList<>();
		understood.amounts().forEach(amount -> amounts.add(amount.read()));
		List<Figure> figures = understood.figures();
		if (!amounts.isEmpty()) {
			figures.forEach(figure -> numbers.add(figure.text()));
		}
		else if (!numbers.isEmpty() && figures.size() == 1) {
			amounts.add(figures.getFirst().read());
		}
		else {
			for (Figure figure : figures) {
				sort(figure, customer.standing(), numbers, amounts);
			}
		}
		if (amounts.size() > 1) {
			throw new NotUnderstood(Problem.of("amount-several", "texts",
					String.join(", ", amounts.stream().map(AmountRead::text).toList())));
		}
		List<InvoiceLine> invoices = numbers.stream()
			.map(number -> invoice(customer.standing(), number))
			.flatMap(Optional::stream)
			.distinct()
			.toList();
		List<String> unknown = numbers.stream()
			.filter(number -> invoice(customer.standing(), number).isEmpty())
			.toList();
		String currency = invoices.isEmpty() ? customer.standing().currency() : invoices.getFirst().currency();
		return new Meant(invoices, unknown,
				amounts.isEmpty() ? null : Known.sure(amounts.getFirst().in(currency, locale)));
	}

	private static void sort(Figure figure, AccountStanding standing, List<String> numbers, List<AmountRead> amounts) {
		String text = figure.text();
		if (invoice(standing, text).isPresent()) {
			numbers.add(text);
			return;
		}
		int space = text.indexOf(' ');
		// "104 500": an amount, unless 104 is one of their invoices
		if (space > 0 && invoice(standing, text.substring(0, space)).isPresent()) {
			throw new NotUnderstood(new Problem("figure-unclear",
					Map.of("text", text, "invoice", text.substring(0, space), "amount", text.substring(space + 1))));
		}
		amounts.add(figure.read());
	}

	/** The open invoice of this number, however typed. */
	public static Optional<InvoiceLine> invoice(AccountStanding standing, String number) {
		return standing.invoices().stream().filter(line -> line.number().equalsIgnoreCase(number)).findFirst();
	}

	/** What is open on an invoice. */
	public static Money open(InvoiceLine invoice) {
		return Money.of(invoice.open(), invoice.currency());
	}

}
