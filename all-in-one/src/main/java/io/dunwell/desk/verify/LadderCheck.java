package io.dunwell.desk.verify;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dunwell.messages.Event;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.CreditUnapplied;
import io.dunwell.messages.invoice.InvoiceCancelled;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.ladder.LadderResumed;
import io.dunwell.messages.ladder.NoticeCharge;
import io.dunwell.messages.ladder.NoticeCharged;
import io.dunwell.messages.ladder.NoticeChargesCancelled;
import io.dunwell.messages.ladder.NoticeDispatched;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeUndelivered;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of ladders (domain.md, The pressure ladder), told again without the
 * write side's code: steps in order, one per notice; nobody on a notice who has paid; no
 * two notices of a day and manner; no second fee of a notice.
 */
final class LadderCheck {

	private final Findings findings;

	private final Map<String, Long> open = new HashMap<>();

	private final Map<String, NoticeDrafted> waiting = new HashMap<>();

	/** What is in the mail was decided on when it went there. */
	private final Set<String> mailed = new HashSet<>();

	/** By the part of an invoice. */
	private final Map<String, Given> last = new HashMap<>();

	/** Notices that charged a fee which is owed. */
	private final Set<String> fees = new HashSet<>();

	private final Set<String> resumed = new HashSet<>();

	/** By account and manner. */
	private final Map<String, LocalDate> days = new HashMap<>();

	LadderCheck(Findings findings) {
		this.findings = findings;
	}

	void see(Event event) {
		switch (event) {
			case InvoiceRegistered it -> stands(it.invoice(), it.after());
			case CashApplied it -> stands(it.invoice(), it.after());
			case CashUnapplied it -> stands(it.invoice(), it.after());
			case CreditApplied it -> stands(it.invoice(), it.after());
			case CreditUnapplied it -> stands(it.invoice(), it.after());
			case AmountWrittenOff it -> stands(it.invoice(), it.after());
			case WriteOffRecovered it -> stands(it.invoice(), it.after());
			case InvoiceCancelled it -> stands(it.invoice(), it.after());
			case LadderResumed it -> resumed.add(it.invoice());
			case NoticeDrafted it -> waiting.put(it.notice(), it);
			case NoticeDispatched it -> {
				mailed.add(it.notice());
				owed(it.notice(), it.lines());
			}
			case NoticeCharged it when hasFee(it.charges()) ->
				findings.unless(fees.add(it.notice()), it.notice() + " charges a second fee");
			case NoticeChargesCancelled it when hasFee(it.charges()) -> fees.remove(it.notice());
			case NoticeUndelivered it -> mailed.remove(it.notice());
			case NoticeWithdrawn it -> waiting.remove(it.notice());
			case NoticeGiven it -> given(it, waiting.remove(it.notice()));
			default -> {
				// no matter of a ladder
			}
		}
	}

	private static boolean hasFee(List<NoticeCharge> charges) {
		return charges.stream().anyMatch(charge -> charge.kind().equals(NoticeCharge.FEE));
	}

	private void stands(String invoice, OpenAmount after) {
		open.put(invoice, after.open().minor());
	}

	private void given(NoticeGiven notice, @Nullable NoticeDrafted drafted) {
		if (drafted == null) {
			findings.add(notice.notice() + " is given, but does not wait");
			return;
		}
		String manner = manner(notice.kind());
		findings.unless(
				manner.isEmpty() || !notice.date().equals(days.put(notice.account() + "|" + manner, notice.date())),
				notice.notice() + " is the second " + manner + " to its account on " + notice.date());
		if (!mailed.remove(notice.notice())) {
			owed(notice.notice(), notice.lines());
		}
		Set<String> parts = new HashSet<>();
		for (NoticeLine line : notice.lines()) {
			String part = line.invoice() + " of " + line.due();
			findings.unless(parts.add(part), notice.notice() + " takes " + part + " up two steps");
			step(notice.notice(), part, line,
					new Given(drafted.ladder() + drafted.version(), line.ordinal(), line.scheduled()));
		}
	}

	private void owed(String notice, List<NoticeLine> lines) {
		lines.forEach(line -> findings.unless(open.getOrDefault(line.invoice(), 0L) > 0,
				notice + " asks for " + line.invoice() + ", of which nothing is open"));
	}

	private void step(String notice, String part, NoticeLine line, Given now) {
		Given before = last.put(part, now);
		boolean again = resumed.contains(line.invoice()) && before != null && now.ordinal() <= before.ordinal();
		if (before == null || again) {
			findings.unless(again || now.ordinal() >= 1, notice + " begins " + part + " at no step");
			return;
		}
		boolean inOrder = before.version().equals(now.version()) ? now.ordinal() > before.ordinal()
				: now.scheduled().isAfter(before.scheduled()) || resumed.contains(line.invoice());
		findings.unless(inOrder, notice + " takes " + part + " from step " + before.ordinal() + " to step "
				+ now.ordinal() + ", which comes no later");
	}

	/** As the ledger has it; empty where nobody is reached. */
	private static String manner(String kind) {
		return switch (kind) {
			case "e-mail", "letter", "sms" -> "letter";
			case "none" -> "";
			default -> kind;
		};
	}

	/** The step that a part came to last. */
	private record Given(String version, int ordinal, LocalDate scheduled) {

	}

}
