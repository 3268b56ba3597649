package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;
import io.dunwell.query.cash.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * One statement, report or notification while it is read: whose account, what came in,
 * what was taken back, and whether it adds up. Only booked entries are cash.
 */
final class CamtStatement {

	private final CashRows rows;

	private final boolean balanced;

	private final WeakReferences weak;

	private final Map<String, Balance> balances = new HashMap<>();

	private final StatementTotals totals = new StatementTotals();

	private String id = "";

	private @Nullable Long number;

	private @Nullable String account;

	private boolean paged;

	private int debits;

	/**
	 * @param balanced whether it has to have balances: reports and notifications need not
	 */
	CamtStatement(CashRows rows, boolean balanced, WeakReferences weak) {
		this.rows = rows;
		this.balanced = balanced;
		this.weak = weak;
	}

	void id(XmlTree tree) {
		String text = tree.text();
		id = text == null ? id : text;
	}

	void number(XmlTree tree) {
		String text = tree.text();
		number = text != null && text.matches("\\d{1,15}") ? Long.valueOf(text) : null;
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
				balances.put(type, new Balance(signed(tree, amount), day(tree)));
			}
		}
		catch (Rejected unreadable) {
			rows.warn(Finding.of(Place.statement(id), unreadable));
		}
	}

	// The amount counts without it, too.
	private static @Nullable LocalDate day(XmlTree balance) {
		try {
			return CamtReader.day(balance, "Dt");
		}
		catch (Rejected noDay) {
			return null;
		}
	}

	void entry(int number, XmlTree tree) {
		Place place = Place.entry(Integer.toString(number));
		try {
			CamtEntry entry = new CamtEntry(account, tree, weak);
			if (!entry.isBooked()) {
				rows.warn(Finding.of(place, ImportCode.NOT_BOOKED, entry.status()));
				return;
			}
			totals.add(signed(tree, entry.amount()));
			if (entry.isReversal()) {
				reversal(place, entry);
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

	private void reversal(Place place, CamtEntry entry) {
		if (entry.isCredit()) {
			rows.warn(Finding.of(place, ImportCode.DEBIT_REVERSED, entry.amount()));
		}
		else {
			entry.returned().forEach(one -> rows.returned(place, one));
		}
	}

	private void receipts(int number, Place place, CamtEntry entry) {
		remark(place, entry);
		List<Receipt> parts = entry.parts();
		if (parts.isEmpty()) {
			rows.row(place, entry.whole());
		}
		for (int i = 0; i < parts.size(); i++) {
			rows.row(Place.entry(number + "." + (i + 1)), parts.get(i));
		}
	}

	private void remark(Place place, CamtEntry entry) {
		entry.misfit().ifPresent(sum -> rows.warn(Finding.of(place, ImportCode.BATCH_NOT_SPLIT, sum, entry.amount())));
		if (entry.untold() > 1) {
			rows.warn(Finding.of(place, ImportCode.BATCH_WITHOUT_DETAILS, entry.untold(), entry.amount()));
		}
		BigDecimal charges = entry.charges();
		if (charges.signum() > 0) {
			rows.warn(Finding.of(place, ImportCode.CHARGES_DEDUCTED, Money.of(charges, entry.amount().currency()),
					entry.amount()));
		}
		Money instructed = entry.instructedInOtherCurrency();
		if (instructed != null) {
			rows.warn(Finding.of(place, ImportCode.PAID_IN_OTHER_CURRENCY, instructed, entry.amount()));
		}
	}

	void close() {
		Place place = Place.statement(id);
		if (debits > 0) {
			rows.warn(Finding.of(place, ImportCode.DEBITS_IGNORED, debits));
		}
		Balance opening = balances.getOrDefault("OPBD", balances.get("PRCD"));
		Balance closing = balances.get("CLBD");
		if (opening != null && closing != null) {
			totals.check(place, opening.amount(), closing.amount(), rows);
		}
		else if (balanced && !paged) {
			// of a statement in pages only the first has the one and only the last the
			// other
			rows.warn(Finding.of(place, ImportCode.BALANCE_MISSING));
		}
		if (balanced && !paged) {
			Balance.statement(account, number, opening, closing).ifPresent(told -> rows.statement(place, told));
		}
	}

	private static Money signed(XmlTree tree, Money amount) {
		return StatementTotals.signed(amount, "DBIT".equals(tree.text("CdtDbtInd")));
	}

}
