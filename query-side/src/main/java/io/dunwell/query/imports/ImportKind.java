package io.dunwell.query.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import io.dunwell.messages.Command;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.payment.RecordPayments;

/**
 * What a file is imported as.
 */
public enum ImportKind {

	/** Customers. */
	ACCOUNTS(RegisterInvoices.class),
	/** Invoices and credit notes, with their customers. */
	INVOICES(RegisterInvoices.class),
	/** Money on our bank accounts. */
	STATEMENTS(RecordPayments.class);

	private final Class<? extends Command> command;

	ImportKind(Class<? extends Command> command) {
		this.command = command;
	}

	/** The command that rows become. */
	Class<? extends Command> command() {
		return command;
	}

	/** As it stands in an address or on a command line: {@code invoices}. */
	public String title() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The kind with that title, in any case. */
	public static Optional<ImportKind> of(String title) {
		return Arrays.stream(values()).filter(kind -> kind.title().equalsIgnoreCase(title.strip())).findFirst();
	}

}
