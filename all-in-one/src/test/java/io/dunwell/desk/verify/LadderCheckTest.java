package io.dunwell.desk.verify;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.ladder.NoticeCharge;
import io.dunwell.messages.ladder.NoticeCharged;
import io.dunwell.messages.ladder.NoticeChargesCancelled;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeTerms;
import io.dunwell.messages.payment.Match;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each thing that a log of ladders can have wrong is found. */
class LadderCheckTest {

	private static final LocalDate DUE = LocalDate.parse("2026-01-10");

	private static final Money ALL = Money.of("100.00", "SEK");

	private final Findings findings = new Findings();

	private final LadderCheck check = new LadderCheck(findings);

	private int notices;

	LadderCheckTest() {
		check.see(new InvoiceRegistered("invoice:main:1", "account:main:A", "main", null, standing(ALL)));
	}

	@Test
	void findsNothingWrongWithStepsInOrder() {
		give("letter", DUE.plusDays(1), line(1));
		give("call", DUE.plusDays(1), line(2));
		give("letter", DUE.plusDays(5), line(3));
		assertThat(findings.sentences()).isEmpty();
	}

	@Test
	void findsAStepTakenTwice() {
		give("letter", DUE.plusDays(1), line(1));
		give("letter", DUE.plusDays(2), line(1));
		assertThat(findings.sentences()).singleElement()
			.asString()
			.contains("from step 1 to step 1, which comes no later");
	}

	@Test
	void findsASecondFee() {
		List<NoticeCharge> fee = List.of(new NoticeCharge("fee", "A-N1-F", "invoice:main:1", ALL, null, false));
		check.see(new NoticeCharged("notice:main:A:1", "account:main:A", DUE, "s1", fee));
		check.see(new NoticeChargesCancelled("notice:main:A:1", "account:main:A", DUE, "s1", fee));
		check.see(new NoticeCharged("notice:main:A:1", "account:main:A", DUE, "s1", fee));
		assertThat(findings.sentences()).isEmpty();
		check.see(new NoticeCharged("notice:main:A:1", "account:main:A", DUE, "s1", fee));
		assertThat(findings.sentences()).singleElement().asString().contains("a second fee");
	}

	@Test
	void findsTwoStepsOnOneNotice() {
		give("letter", DUE.plusDays(1), line(1), line(2));
		assertThat(findings.sentences()).singleElement().asString().contains("up two steps");
	}

	@Test
	void findsTwoLettersOfOneDay() {
		give("letter", DUE.plusDays(1), line(1));
		give("e-mail", DUE.plusDays(1), line(2));
		assertThat(findings.sentences()).singleElement().asString().contains("is the second letter");
	}

	@Test
	void findsWhoeverHasPaid() {
		check.see(new CashApplied("invoice:main:1", "account:main:A", "payment:main:1", ALL, new Match("by-hand", 100),
				standing(Money.zero("SEK")), null));
		give("letter", DUE.plusDays(1), line(1));
		assertThat(findings.sentences()).singleElement().asString().contains("of which nothing is open");
	}

	@Test
	void findsANoticeThatNeverWaited() {
		check.see(new NoticeGiven("notice:main:A:9", "account:main:A", DUE, "letter", "s1", List.of(line(1))));
		assertThat(findings.sentences()).singleElement().asString().contains("does not wait");
	}

	private void give(String kind, LocalDate date, NoticeLine... lines) {
		String id = "notice:main:A:" + ++notices;
		NoticeTerms terms = new NoticeTerms(null, null, null, "collector", null, null, List.of(), false, false, null,
				null);
		check.see(new NoticeDrafted(id, "account:main:A", date, kind, "s", terms, "default", 1, List.of(lines)));
		check.see(new NoticeGiven(id, "account:main:A", date, kind, "s", List.of(lines)));
	}

	private static NoticeLine line(int ordinal) {
		LocalDate day = DUE.plusDays(ordinal);
		return new NoticeLine("invoice:main:1", DUE, "s" + ordinal, ordinal, day, day, ALL);
	}

	private static OpenAmount standing(Money open) {
		return new OpenAmount("1", DUE.minusDays(30), List.of(new Instalment(DUE, ALL)), ALL, open);
	}

}
