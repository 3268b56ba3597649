package io.dunwell.messages.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.Money;

/**
 * How an invoice stands after the fact that carries this: what views need to show it
 * again when it is reopened.
 */
public record OpenAmount(String number, LocalDate issued, List<Instalment> instalments, Money total, Money open) {

	/** The same with something else open. */
	public OpenAmount opened(Money now) {
		return new OpenAmount(number, issued, instalments, total, now);
	}

	/**
	 * The earliest date on which part of the open amount falls due: cash goes to the
	 * oldest instalment first, so what is open is the newest.
	 */
	public LocalDate due() {
		long settled = total.minor() - open.minor();
		for (Instalment instalment : instalments) {
			settled -= instalment.amount().minor();
			if (settled < 0) {
				return instalment.due();
			}
		}
		return instalments.getLast().due();
	}

	/** What is open of each instalment, earliest first; those settled are left out. */
	public List<Instalment> parts() {
		List<Instalment> parts = new ArrayList<>();
		Money left = open;
		for (Instalment instalment : instalments.reversed()) {
			Money part = instalment.amount().min(left);
			if (part.isPositive()) {
				parts.addFirst(new Instalment(instalment.due(), part));
				left = left.minus(part);
			}
		}
		return parts;
	}

}
