package io.dunwell.command.invoice;

import java.time.LocalDate;

import io.dunwell.command.unit.Ledger.Loaded;

/**
 * What follows, in the same unit of work, from less or more being owed on an invoice:
 * promises are another capability's to judge.
 */
@FunctionalInterface
public interface Credited {

	/**
	 * @param date from which it is so
	 */
	void on(Loaded<Invoice> invoice, LocalDate date);

}
