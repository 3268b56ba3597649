package io.dunwell.messages;

import java.util.Locale;

/**
 * Every reason for which a command or query is refused. The code is stable and
 * kebab-case; the comment names the arguments of the sentence in their order.
 */
public enum Refusal {

	/** field */
	MISSING_FIELD,
	/** field, value */
	INVALID_FIELD,
	/** id */
	INVALID_ID,
	/** amount, currency */
	INVALID_AMOUNT,
	/** amount */
	AMOUNT_NOT_POSITIVE,
	/** currency */
	UNKNOWN_CURRENCY,
	/** currency expected, currency given */
	OTHER_CURRENCY,
	/** account */
	UNKNOWN_ACCOUNT,
	/** payer */
	UNKNOWN_PAYER,
	/** account */
	DUPLICATE_ACCOUNT,
	/** account, parent */
	NESTED_PARENTS,
	/** id, company */
	OTHER_COMPANY,
	/** invoice */
	UNKNOWN_INVOICE,
	/** invoice */
	DUPLICATE_INVOICE,
	/** invoice, account */
	INVOICE_OF_OTHER_ACCOUNT,
	/** invoice */
	INVOICE_PAID,
	/** invoice */
	REPEATED_INVOICE,
	/** invoice */
	INVOICE_CANCELLED,
	/** invoice, what is applied to it */
	INVOICE_SETTLED,
	/** invoice, dispute */
	INVOICE_DISPUTED,
	/** kind, reference */
	WRONG_CHECK_DIGITS,
	/** invoice */
	NO_INTEREST_DUE,
	/** invoice */
	INTEREST_ON_INTEREST,
	/** due, issued */
	DUE_BEFORE_ISSUED,
	/** total, sum of the instalments */
	INSTALMENTS_DO_NOT_ADD_UP,
	/** invoice, open, asked */
	MORE_THAN_OPEN,
	/** credit note */
	DUPLICATE_CREDIT_NOTE,
	/** credit note */
	UNKNOWN_CREDIT_NOTE,
	/** credit note, unapplied, asked */
	MORE_THAN_UNAPPLIED_CREDIT,
	/** credit note, invoice */
	CREDIT_NOT_ALLOCATED,
	/** write-off */
	UNKNOWN_WRITE_OFF,
	/** write-off */
	WRITE_OFF_CLOSED,
	/** write-off, still written off, asked */
	MORE_THAN_WRITTEN_OFF,
	/** what was asked for */
	OWN_REQUEST,
	/** fee, the most */
	BANK_FEE_TOO_LARGE,
	/** payment, refunded */
	PAYMENT_REFUNDED,
	/** payment */
	UNKNOWN_PAYMENT,
	/** payment */
	DUPLICATE_PAYMENT,
	/** payment */
	PAYMENT_REVERSED,
	/** payment, unapplied, asked */
	MORE_THAN_UNAPPLIED,
	/** payment, invoice */
	NOT_ALLOCATED,
	/** payment, what is left of it, asked */
	MORE_THAN_LEFT,
	/** date, value date */
	REVERSED_BEFORE_RECEIVED,
	/** none */
	NO_LINES,
	/** date, today */
	PAST_DATE,
	/** date, latest date */
	DATE_TOO_FAR,
	/** promise */
	UNKNOWN_PROMISE,
	/** promise */
	PROMISE_CLOSED,
	/** dispute */
	UNKNOWN_DISPUTE,
	/** dispute */
	DISPUTE_CLOSED,
	/** invoice */
	UNKNOWN_PROPOSAL,
	/** invoice, not yet disputed, asked */
	MORE_THAN_UNDISPUTED,
	/** field, value, values known */
	UNKNOWN_VALUE,
	/** hold */
	UNKNOWN_HOLD,
	/** hold */
	HOLD_LIFTED,
	/** person */
	UNKNOWN_PERSON,
	/** person */
	DUPLICATE_PERSON,
	/** slack user already somebody else's */
	SLACK_USER_TAKEN,
	/** subject */
	UNKNOWN_SUBJECT,
	/** date of the day */
	DAY_CLOSED,
	/** date asked for, date that comes first */
	DAY_OUT_OF_ORDER,
	/** date of the day */
	UNKNOWN_DAY,
	/** callback */
	UNKNOWN_CALLBACK,
	/** callback */
	CALLBACK_CLOSED,
	/** line, what is wrong, with what, what it should be */
	BROKEN_POLICY,
	/** ladder */
	UNKNOWN_LADDER,
	/** notice */
	UNKNOWN_NOTICE,
	/** notice */
	NOTICE_CLOSED,
	/** notice */
	NOTICE_ON_ITS_WAY,
	/** notice */
	NO_LETTER,
	/** notice, company */
	NO_LETTERHEAD,
	/** none */
	NO_BOUNCE,
	/** notice */
	NOTICE_NOT_SENT,
	/** notice, kind */
	NOTICE_NOT_WRITTEN,
	/** notice, role of who has to approve it */
	NOTICE_NOT_APPROVED,
	/** notice */
	NOTHING_TO_APPROVE,
	/** account */
	CREDIT_NOT_STOPPED,
	/** copy */
	UNKNOWN_COPY,
	/** invoice */
	NO_DOCUMENT,
	/** account */
	NO_ADDRESS,
	/** channel */
	CONTACT_STOPPED,
	/** task */
	UNKNOWN_TASK,
	/** task */
	TASK_CLOSED,
	/** account, why: none, unknown or not-on-slack */
	NO_SALESPERSON,
	/** channel, or all */
	CONTACT_NOT_STOPPED,
	/** until when the hold lasts */
	INSOLVENT,
	/** hold, until when it lasts */
	INSOLVENCY_HOLD,
	/** root cause */
	NO_OPEN_ACTION,
	/** none */
	KUDOS_TO_SELF,
	/** how many a day */
	KUDOS_SPENT,
	/** command, role */
	FORBIDDEN,
	/** company that is theirs, company asked for */
	NOT_YOUR_COMPANY,
	/** key */
	IDEMPOTENCY_KEY_REUSED,
	/** none */
	CONFLICT,
	/** log position asked for */
	VIEWS_BEHIND,
	/** none */
	UNCERTAIN,
	/** command */
	UNKNOWN_COMMAND;

	/** The stable code, such as {@code unknown-account}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
