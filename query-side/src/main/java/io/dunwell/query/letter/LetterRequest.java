package io.dunwell.query.letter;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.dunwell.messages.Money;
import io.dunwell.messages.ladder.NoticeCharge;
import io.dunwell.messages.ladder.NoticeTerms;
import io.dunwell.query.ladder.Notice;
import io.dunwell.query.letter.Letter.Consequence;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is wanted; the ledger knows the rest.
 *
 * @param notice id of what it gives notice of
 * @param account id
 * @param date where the customer is
 * @param lines what it asks for; everything else that is open is mentioned apart
 * @param deadline last day for the payment to arrive
 * @param follows what follows after it; only what is meant
 * @param attach whether documents of invoices go with it, where they are stored
 * @param charges what the notice itself costs
 * @param byFirm whether a law firm writes
 */
public record LetterRequest(String notice, String account, Template template, LocalDate date, List<Line> lines,
		@Nullable LocalDate deadline, Set<Consequence> follows, boolean attach, List<NoticeCharge> charges,
		boolean byFirm) {

	public LetterRequest {
		lines = List.copyOf(lines);
		follows = Set.copyOf(follows);
		charges = List.copyOf(charges);
	}

	/**
	 * The letter of a notice, as it went to the mail or would today.
	 * @param today where the customer is
	 * @param upcoming what one that is not out will charge when it goes out on a date
	 */
	static LetterRequest of(Notice notice, LocalDate today, Function<LocalDate, List<NoticeCharge>> upcoming) {
		LocalDate mailed = notice.fate().mailed();
		LocalDate given = notice.fate().given();
		LocalDate date = (mailed != null) ? mailed : (given != null) ? given : today;
		Integer days = notice.terms().deadline();
		LocalDate stated = notice.fate().deadline();
		LocalDate deadline = (stated != null || days == null) ? stated : date.plusDays(days);
		return new LetterRequest(notice.id(), notice.account(),
				Template.of(notice.terms().template(), notice.terms().tone()), date,
				notice.lines().stream().map(line -> new Line(line.invoice(), line.due(), line.amount())).toList(),
				deadline, notice.terms().creditStop() ? EnumSet.of(Consequence.CREDIT_STOP) : Set.of(),
				notice.terms().attach() != null, notice.fate().isOut() ? notice.fate().charges() : upcoming.apply(date),
				NoticeTerms.LAW_FIRM.equals(notice.terms().letterhead()));
	}

	/** The same by another letter, which announces nothing. */
	LetterRequest by(Template other) {
		return new LetterRequest(notice, account, other, date, lines, deadline, Set.of(), false, charges, false);
	}

	/**
	 * A part of an invoice.
	 *
	 * @param invoice id
	 * @param due when the part falls due
	 * @param amount of it that is asked for; never more than is open
	 */
	public record Line(String invoice, LocalDate due, Money amount) {

	}

}
