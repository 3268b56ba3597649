package io.dunwell.query.imports;

import java.util.Locale;

/**
 * What can be wrong with a file, a row of it, or worth a warning, beyond the reasons of
 * the ledger itself. The code is stable and kebab-case; the comment names the arguments
 * of the sentence in their order.
 */
public enum ImportCode {

	/** none */
	FILE_EMPTY,
	/** who imported it, how many rows went in then */
	FILE_SEEN_BEFORE,
	/** largest size in MiB */
	FILE_TOO_LARGE,
	/** how many */
	FINDINGS_NOT_LISTED,

	/** what it looks like */
	FILE_NOT_OURS,
	/** none */
	NO_INVOICE_IN_PDF,
	/** what it is, what it was imported as */
	FILE_OF_OTHER_KIND,
	/** line */
	BROKEN_XML,
	/** none */
	UNSAFE_XML,
	/** what it is, what its schema misses */
	INVALID_DOCUMENT,
	/** none */
	NO_STATEMENT,
	/** what was counted, declared, computed */
	CONTROL_TOTAL_WRONG,
	/** record that is missing */
	FILE_BREAKS_OFF,
	/** what */
	BROKEN_MAPPING,
	/** what was looked for, columns there are */
	WRONG_COLUMNS,

	/** cells found, columns there are */
	WRONG_CELL_COUNT,
	/** none */
	BROKEN_QUOTES,
	/** none */
	REST_NOT_READ,
	/** amount */
	AMBIGUOUS_AMOUNT,
	/** field, date */
	AMBIGUOUS_DATE,
	/** field, id */
	ID_ROUNDED,
	/** number, line where it stood first */
	NUMBER_REPEATED,
	/** none */
	NEGATIVE_CREDIT_NOTE,

	/** rule, payable stated, payable computed */
	PAYABLE_DOES_NOT_ADD_UP,
	/** rule, amount stated, amount computed */
	INVOICE_DOES_NOT_ADD_UP,
	/** rule */
	DUE_DATE_MISSING,
	/** due date, date of issue */
	DUE_BEFORE_ISSUE,
	/** currency of the amount, currency of the document */
	PAYABLE_IN_OTHER_CURRENCY,
	/** opening and entries, closing stated, difference */
	BALANCE_DIFFERS,
	/** none */
	BALANCE_IN_OTHER_CURRENCY,
	/** none */
	BALANCE_MISSING,
	/** closing balance before, opening balance, their days */
	BALANCE_CHAIN_BROKEN,

	/** closing balance, opening balance of what went in before, their days */
	NEXT_BALANCE_DIFFERS,
	/** number before, number */
	STATEMENT_MISSING,
	/** entries declared, entries there are */
	ENTRIES_MISSING,
	/** how many */
	DEBITS_IGNORED,
	/** status */
	NOT_BOOKED,
	/** type */
	TRANSACTION_TYPE_UNKNOWN,
	/** amount */
	RECEIPT_REVERSED,
	/** id of the direct debit or batch, reason */
	COLLECTION_REJECTED,
	/** amount */
	DEBIT_REVERSED,
	/** sum of its parts, its amount */
	BATCH_NOT_SPLIT,
	/** how many payments, their sum */
	BATCH_WITHOUT_DETAILS,
	/** charges, amount that came in */
	CHARGES_DEDUCTED,
	/** amount that was sent, amount that came in */
	PAID_IN_OTHER_CURRENCY,
	/** reference */
	REFERENCE_REUSED;

	/** The stable code, such as {@code broken-xml}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
