package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * One statement while it is read: whose account, what came in, and whether it adds up.
 */
final class CamtStatement {

	private final Rows<Receipt> rows;

	private final Map<String, Money> balances = new HashMap<>();

	private final Map<String, BigDecimal> moved = new HashMap<>();

	private String id = "";

	private @Nullable String account;

	private boolean paged;

	private int debits;

	CamtStatement(Rows<Receipt> rows) {
		this.rows = rows;
	}

	void id(XmlTree tree) {
		String text = tree.text();
		id = text == null ? id : text;
	}

	void account(XmlTree tree) {
		String iban = tree.text("Id", "IBAN");
		String other = iban == null ? tree.text("Id", "Othr", "Id") : iban;
		account = other == null ? null : BankAccounts.plain(other);
	}

	void page(XmlTree tree) {
		paged = !"1".equals(tree.text("PgNb")) || "false".equals(tree.text("LastPgInd"));
	}

	void balance(XmlTree tree) {
		String type = tree.text("Tp", "CdOrPrtry", "Cd");
		try {
			Money amount = CamtReader.amount(tree.first("Amt"));
			if (type != null && amount != null) {
				balances.put(type, signed(tree, amount));
			}
		}
		catch (Rejected unreadable) {
			rows.warn(Finding.of(Place.statement(id), unreadable));
		}
	}

	void entry(int number, XmlTree tree) {
		Place place = Place.entry(Integer.toString(number));
		try {
			CamtEntry entry = new CamtEntry(account, tree);
			if (!entry.isBooked()) {
				rows.warn(Finding.of(place, ImportCode.NOT_BOOKED, entry.status()));
				return;
			}
			moved.merge(entry.amount().currency(), signed(tree, entry.amount()).decimal(), BigDecimal::add);
			if (entry.isReversal()) {
				rows.warn(Finding.of(place, entry.isCredit() ? ImportCode.DEBIT_REVERSED : ImportCode.RECEIPT_REVERSED,
						entry.amount()));
			}
			else if (entry.isCredit()) {
				receipts(number, place, entry);
			}
			else {
				debits++;
			}
		}
		catch (Rejected rejected) {
			rows.reject(Finding.of(place, rejected));
		}
	}

	private void receipts(int number, Place place, CamtEntry entry) {
		List<Receipt> parts = entry.parts();
		if (parts.isEmpty()) {
			entry.misfit()
				.ifPresent(sum -> rows.warn(Finding.of(place, ImportCode.BATCH_NOT_SPLIT, sum, entry.amount())));
			rows.row(place, entry.whole());
		}
		for (int i = 0; i < parts.size(); i++) {
			rows.row(Place.entry(number + "." + (i + 1)), parts.get(i));
		}
	}

	void close() {
		Place place = Place.statement(id);
		if (debits > 0) {
			rows.warn(Finding.of(place, ImportCode.DEBITS_IGNORED, debits));
		}
		Money opening = balances.getOrDefault("OPBD", balances.get("PRCD"));
		Money closing = balances.get("CLBD");
		if (opening != null && closing != null) {
			try {
				check(place, opening, closing);
			}
			catch (Rejected tooLargeToCount) {
				rows.warn(Finding.of(place, tooLargeToCount));
			}
		}
		else if (!paged) {
			// of a statement in pages only the first has the one and only the last the
			// other
			rows.warn(Finding.of(place, ImportCode.BALANCE_MISSING));
		}
	}

	private void check(Place place, Money opening, Money closing) {
		String currency = opening.currency();
		if (!currency.equals(closing.currency()) || !Set.of(currency).containsAll(moved.keySet())) {
			rows.warn(Finding.of(place, ImportCode.BALANCE_IN_OTHER_CURRENCY));
			return;
		}
		BigDecimal expected = opening.decimal().add(moved.getOrDefault(currency, BigDecimal.ZERO));
		BigDecimal difference = closing.decimal().subtract(expected);
		if (difference.signum() != 0) {
			rows.warn(Finding.of(place, ImportCode.BALANCE_DIFFERS, Money.of(expected, currency), closing,
					Money.of(difference, currency)));
		}
	}

	private static Money signed(XmlTree tree, Money amount) {
		return "DBIT".equals(tree.text("CdtDbtInd")) ? Money.of(amount.decimal().negate(), amount.currency()) : amount;
	}

}
