package io.dunwell.query.credit;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.credit.CreditLifted;
import io.dunwell.messages.credit.CreditStopped;
import io.dunwell.messages.credit.CreditStops;
import io.dunwell.messages.credit.CreditStops.CreditStop;
import io.dunwell.messages.credit.ListCreditStops;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceCancelled;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.timeline.ListTimeline;
import io.dunwell.messages.timeline.Timeline;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.query.fixture.ReadingDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CreditAnswersTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final Money AMOUNT = Money.of("100.00", "SEK");

	private static final String ACCOUNT = "account:main:ACME";

	@Test
	void tellsWhoIsNotSoldToAndWhoHasPaidSince() {
		try (ReadingDesk desk = new ReadingDesk()) {
			desk.on(DAY);
			desk.publish(ACCOUNT, new AccountOpened(ACCOUNT, "main", "ACME", new Personal(ACCOUNT, "Acme AB"), "SE",
					"sv", "Europe/Stockholm", "SEK", "anna", 30));
			owes(desk, "LATE", DAY.minusDays(1));
			owes(desk, "NOT-YET", DAY);
			String stream = Ids.collectionCase(ACCOUNT);
			desk.publish(stream, new CreditStopped(ACCOUNT, "court-warning", new Personal(ACCOUNT, null)));
			assertThat(stops(desk, true)).isEmpty();
			CreditStop stop = stops(desk, false).getFirst();
			assertThat(stop.account()).isEqualTo("ACME");
			assertThat(stop.step()).isEqualTo("court-warning");
			assertThat(stop.overdue()).containsExactly(AMOUNT);
			assertThat(credit(desk)).isNotNull();
			assertThat(
					desk.ask(new ListWorklist("main", "anna", "en", 10), Worklist.class).items().getFirst().reasons())
				.extracting(Worklist.Reason::text)
				.contains("credit stopped since Tue, Mar 31, 2026");
			String late = Ids.invoice("main", "LATE");
			desk.publish(late, new InvoiceCancelled(late, ACCOUNT, AMOUNT, "wrong", open("LATE", DAY.minusDays(1), 0)));
			assertThat(stops(desk, true)).extracting(CreditStop::account).containsExactly("ACME");
			desk.publish(stream, new CreditLifted(ACCOUNT, false, new Personal(ACCOUNT, null)));
			assertThat(stops(desk, false)).isEmpty();
			assertThat(credit(desk)).isNull();
			assertThat(desk.ask(new ListTimeline("main", "ACME", 0, 100, "en"), Timeline.class).entries())
				.extracting(Timeline.Entry::text)
				.contains("Credit stopped: no new orders or deliveries until it is paid (step “court-warning”)")
				.endsWith("Credit stop lifted: nothing overdue is open any more");
		}
	}

	private static AccountStanding.@Nullable CreditStanding credit(ReadingDesk desk) {
		return desk.ask(new FindAccount("main", "ACME", "en"), AccountStanding.class).credit();
	}

	private static List<CreditStop> stops(ReadingDesk desk, boolean paidUp) {
		return desk.ask(new ListCreditStops("main", paidUp, 10), CreditStops.class).stops();
	}

	private static void owes(ReadingDesk desk, String number, LocalDate due) {
		String invoice = Ids.invoice("main", number);
		desk.publish(invoice,
				new InvoiceRegistered(invoice, ACCOUNT, "main", null, open(number, due, AMOUNT.minor()), null, null));
	}

	private static OpenAmount open(String number, LocalDate due, long open) {
		return new OpenAmount(number, DAY.minusDays(60), List.of(new Instalment(due, AMOUNT)), AMOUNT,
				new Money(open, "SEK"));
	}

}
