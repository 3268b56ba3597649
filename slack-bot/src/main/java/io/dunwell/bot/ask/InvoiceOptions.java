package io.dunwell.bot.ask;

import java.util.Comparator;
import java.util.List;

import io.dunwell.bot.block.Element.Option;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;

/**
 * The open invoices of an account to pick from, oldest first, the value is the number.
 */
public final class InvoiceOptions {

	private InvoiceOptions() {
	}

	public static List<Option> of(Voice voice, AccountStanding standing) {
		return standing.invoices()
			.stream()
			.sorted(Comparator.comparing(InvoiceLine::due).thenComparing(InvoiceLine::number))
			.map(invoice -> new Option(voice.say("form.invoice-option", "number", invoice.number(), "open",
					Meant.open(invoice), "due", invoice.due()), invoice.number()))
			.toList();
	}

}
