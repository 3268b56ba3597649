package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * Reads BAI2 balance and transaction reports. Amounts are minor units of the account's
 * currency, else the group's, else US dollars.
 */
final class Bai2Reader implements Bai2Record.Taker {

	// The status of a group that is to be taken: an update, or a correction of one.
	private static final Set<String> TAKEN = Set.of("", "1", "3");

	// Deposited item returned, ACH return item, ACH reversal.
	private static final Set<String> RETURNS = Set.of("555", "557", "558");

	private static final Pattern PAYER = Pattern.compile(
			"(?m)^\\s*(?:ORG|ORIG|ORIGINATOR|ORIG CO NAME|BY ORDER OF|ORDERING CUSTOMER)\\s*(?::=|:|=)\\s*(.+?)\\s*$");

	private final CashRows rows;

	private final WeakReferences weak = new WeakReferences();

	private Bai2Record group = new Bai2Record("02", List.of(), 0, 0);

	private @Nullable Bai2Record account;

	private final Map<String, Money> balances = new HashMap<>();

	private StatementTotals totals = new StatementTotals();

	private int debits;

	private Bai2Reader(CashRows rows) {
		this.rows = rows;
	}

	/**
	 * Reads all accounts of a file.
	 * @throws UnreadableFile as {@link Bai2Totals#check}, before any of it was handed
	 * over
	 */
	static void read(Content content, CashRows rows) {
		Bai2Totals.check(content);
		Bai2Record.each(content, new Bai2Reader(rows));
	}

	@Override
	public void record(Bai2Record record) {
		switch (record.code()) {
			case "02" -> {
				group = record;
				if (!TAKEN.contains(record.field(3))) {
					rows.warn(Finding.of(Place.line(record.line()), ImportCode.NOT_BOOKED, "02/" + record.field(3)));
				}
			}
			case "03" -> account(record);
			case "16" -> detail(record);
			case "49" -> close(record);
			default -> {
				// group and file trailers were checked before
			}
		}
	}

	private void account(Bai2Record record) {
		account = record;
		balances.clear();
		totals = new StatementTotals();
		debits = 0;
		try {
			Bai2Summary.each(record, summary -> balances.put(summary.type(), money(summary.amount())));
		}
		catch (Rejected unreadable) {
			rows.warn(Finding.of(Place.line(record.line()), unreadable));
		}
	}

	private void detail(Bai2Record record) {
		if (!TAKEN.contains(group.field(3))) {
			return;
		}
		Place place = Place.line(record.line());
		try {
			detail(place, record);
		}
		catch (Rejected rejected) {
			rows.reject(Finding.of(place, rejected));
		}
	}

	private void detail(Place place, Bai2Record record) {
		String type = record.field(1);
		Money amount = money(record.number(2));
		if (isIn(type)) {
			totals.add(amount);
			if (amount.isPositive()) {
				rows.row(place, receipt(record, amount));
			}
		}
		else if (isOut(type)) {
			totals.add(StatementTotals.signed(amount, true));
			if (RETURNS.contains(type)) {
				rows.returned(place, returned(record, amount));
			}
			else {
				debits++;
			}
		}
		else {
			rows.warn(Finding.of(place, ImportCode.TRANSACTION_TYPE_UNKNOWN, type));
		}
	}

	private Receipt receipt(Bai2Record record, Money amount) {
		int references = references(record);
		String bank = record.field(references);
		String customer = record.field(references + 1);
		String text = record.rest(references + 2);
		String number = bankAccount();
		LocalDate booked = Mt940Line.date(group.field(4));
		String known = weak.of(number, bank.isEmpty() ? customer : bank, booked, amount);
		RecordPayment payment = new RecordPayment(null, number, known, valueDate(record, booked), amount, null,
				payer(text), remittance(text), null, booked, null, trail(customer).orNull());
		return new Receipt(payment, customer.isEmpty() ? List.of() : List.of(customer), null);
	}

	private Returned returned(Bai2Record record, Money amount) {
		int references = references(record);
		String text = remittance(record.rest(references + 2));
		return new Returned(bankAccount(), amount, null, trail(record.field(references + 1)),
				valueDate(record, Mt940Line.date(group.field(4))), text.isEmpty() ? record.field(1) : text);
	}

	private void close(Bai2Record record) {
		Place place = Place.line(record.line());
		if (debits > 0) {
			rows.warn(Finding.of(place, ImportCode.DEBITS_IGNORED, debits));
		}
		Money opening = balances.get("010");
		Money closing = balances.get("015");
		if (opening != null && closing != null) {
			totals.check(place, opening, closing, rows);
		}
		if (account != null && TAKEN.contains(group.field(3))) {
			LocalDate day = Mt940Line.day(group.field(4));
			Balance.statement(BankAccounts.plain(account.field(1)), null, balance(opening, day), balance(closing, day))
				.ifPresent(told -> rows.statement(place, told));
		}
	}

	private static @Nullable Balance balance(@Nullable Money amount, @Nullable LocalDate day) {
		return amount == null ? null : new Balance(amount, day);
	}

	private String bankAccount() {
		String number = account == null ? "" : account.field(1);
		if (number.isEmpty()) {
			throw new Rejected(Refusal.MISSING_FIELD, "03");
		}
		return BankAccounts.plain(number);
	}

	private Money money(BigDecimal minor) {
		String code = Stream.of(account == null ? "" : account.field(2), group.field(6), "USD")
			.filter(one -> !one.isEmpty())
			.findFirst()
			.orElseThrow();
		return new Money(minor.longValueExact(), Objects.requireNonNull(code));
	}

	private static int references(Bai2Record record) {
		return 4 + record.fundsFields(3);
	}

	private static LocalDate valueDate(Bai2Record record, LocalDate booked) {
		boolean dated = record.field(3).equals("V") && record.field(4).matches("\\d{6}");
		return dated ? Mt940Line.date(record.field(4)) : booked;
	}

	private static BankTrail trail(String customer) {
		return new BankTrail(customer.isEmpty() ? null : customer, null, null);
	}

	private static @Nullable String payer(String text) {
		Matcher payer = PAYER.matcher(text);
		return payer.find() ? payer.group(1) : null;
	}

	private static String remittance(String text) {
		return text.replaceAll("\\s+", " ").replaceAll("^[, ]+|[, ]+$", "");
	}

	private static boolean isIn(String type) {
		return type.matches("[123]\\d\\d|9[2-5]\\d");
	}

	private static boolean isOut(String type) {
		return type.matches("[456]\\d\\d|9[6-9]\\d");
	}

}
