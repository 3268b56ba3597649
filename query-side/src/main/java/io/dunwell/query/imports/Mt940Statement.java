package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.BankTrail;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.query.cash.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * One statement of MT940 or report of MT942 while it is read.
 */
final class Mt940Statement {

	private static final Pattern BALANCE = Pattern
		.compile("(?<mark>[CD])(?<date>\\d{6})(?<currency>[A-Z]{3})?(?<amount>[\\d.,]+)");

	private static final Pattern CURRENCY = Pattern.compile("(?:.*[^A-Z])?(?<currency>[A-Z]{3})[CD]?[\\d.,]*");

	private static final Pattern NUMBER = Pattern.compile("(\\d{1,15})(?:/.*)?");

	private static final Pattern STRUCTURED = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}|\\d{26,27}");

	private final CashRows rows;

	private final WeakReferences weak;

	private final StatementTotals totals = new StatementTotals();

	private String id = "";

	private @Nullable String account;

	private @Nullable String currency;

	private @Nullable Long number;

	private @Nullable Balance opening;

	private @Nullable Balance closing;

	private boolean report;

	private int debits;

	Mt940Statement(CashRows rows, WeakReferences weak) {
		this.rows = rows;
		this.weak = weak;
	}

	/** Takes a tag that is not of an entry. */
	void head(Mt940Tag tag) {
		String value = tag.value().strip();
		switch (tag.name()) {
			case "20" -> id = value;
			case "25", "25P" -> account(value);
			case "28", "28C" -> number(value);
			case "60F", "60M" -> opening = opening == null ? balance(value) : opening;
			case "62F", "62M" -> closing = balance(value);
			case "34F" -> {
				report = true;
				currency = currency == null ? currencyIn(value) : currency;
			}
			default -> {
			}
		}
	}

	// A second one is a broken line of the text (seen): the first holds.
	private void account(String value) {
		if (account == null) {
			String code = currencyIn(value);
			boolean appended = code != null && value.matches(".*\\d" + code);
			account = BankAccounts.plain(appended ? value.substring(0, value.length() - 3) : value);
			currency = appended ? code : currency;
		}
	}

	private void number(String value) {
		Matcher matcher = NUMBER.matcher(value);
		number = matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
		id = id.isEmpty() ? value : id + " " + value;
	}

	private @Nullable Balance balance(String value) {
		Matcher matcher = BALANCE.matcher(value);
		try {
			if (!matcher.matches()) {
				throw new Rejected(Refusal.INVALID_FIELD, ":60:, :62:", value);
			}
			currency = matcher.group("currency") == null ? currency : matcher.group("currency");
			Money amount = money(Mt940Line.amount(matcher.group("amount")));
			return new Balance(StatementTotals.signed(amount, matcher.group("mark").equals("D")),
					Mt940Line.day(matcher.group("date")));
		}
		catch (Rejected unreadable) {
			rows.warn(Finding.of(Place.statement(id), unreadable));
			return null;
		}
	}

	void entry(Place place, String line, Mt940Details details) {
		try {
			entry(place, Mt940Line.of(line), details);
		}
		catch (Rejected rejected) {
			rows.reject(Finding.of(place, rejected));
		}
	}

	private void entry(Place place, Mt940Line line, Mt940Details details) {
		boolean out = line.mark().equals("D") || line.mark().equals("RC");
		boolean reversal = line.mark().startsWith("R") || line.isReturnedItem()
				|| (details.code() != null && CamtReversals.isGerman(details.code()));
		Money amount = money(line.amount());
		if (line.mark().startsWith("E")) {
			rows.warn(Finding.of(place, ImportCode.NOT_BOOKED, line.mark()));
			return;
		}
		totals.add(StatementTotals.signed(amount, out));
		if (reversal && out) {
			rows.returned(place, returned(line, details, amount));
		}
		else if (reversal) {
			rows.warn(Finding.of(place, ImportCode.DEBIT_REVERSED, amount));
		}
		else if (out) {
			debits++;
		}
		else if (amount.isPositive()) {
			// banks note balances as entries of nothing (seen)
			rows.row(place, receipt(line, details, amount));
		}
	}

	private Receipt receipt(Mt940Line line, Mt940Details details, Money amount) {
		List<String> references = new ArrayList<>(details.references());
		Stream.of(line.own(), line.more())
			.filter(text -> text != null && STRUCTURED.matcher(text).matches())
			.forEach(references::add);
		String known = line.bank() == null ? details.endToEnd() : line.bank();
		String text = details.remittance().isEmpty() ? line.more() : details.remittance();
		RecordPayment payment = new RecordPayment(null, account(), weak.of(account, known, line.entryDate(), amount),
				line.valueDate(), amount, null, details.payer(), text, null, line.entryDate(), null,
				new BankTrail(details.endToEnd(), null, null).orNull());
		return new Receipt(payment, references, null);
	}

	private Returned returned(Mt940Line line, Mt940Details details, Money amount) {
		BankTrail trail = new BankTrail(details.endToEnd(), null, null);
		return new Returned(account(), original(details, amount), null, trail, line.valueDate(),
				details.remittance().isEmpty() ? "returned" : details.remittance());
	}

	// A return takes back what was paid, and the bank's charges on top.
	private Money original(Mt940Details details, Money amount) {
		String text = details.original() == null ? "" : details.original().replaceAll("[^\\d,.]", "");
		if (!text.matches("\\d{1,15}(?:[.,]\\d{0,2})?")) {
			return amount;
		}
		Money original = money(Mt940Line.amount(text));
		return original.isPositive() && original.compareTo(amount) < 0 ? original : amount;
	}

	/** The statement is over. */
	void close() {
		Place place = Place.statement(id);
		if (debits > 0) {
			rows.warn(Finding.of(place, ImportCode.DEBITS_IGNORED, debits));
		}
		if (opening != null && closing != null) {
			totals.check(place, opening.amount(), closing.amount(), rows);
		}
		else if (!report) {
			rows.warn(Finding.of(place, ImportCode.BALANCE_MISSING));
		}
		if (!report) {
			Balance.statement(account, number, opening, closing).ifPresent(told -> rows.statement(place, told));
		}
	}

	private String account() {
		if (account == null || account.isEmpty()) {
			throw new Rejected(Refusal.MISSING_FIELD, ":25:");
		}
		return account;
	}

	private Money money(BigDecimal amount) {
		if (currency == null) {
			throw new Rejected(Refusal.MISSING_FIELD, ":60F:");
		}
		return Money.of(amount, currency);
	}

	private static @Nullable String currencyIn(String value) {
		Matcher matcher = CURRENCY.matcher(value);
		return matcher.matches() ? matcher.group("currency") : null;
	}

}
