package io.dunwell.desk.proof;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.dunwell.command.unit.OwnVoice;
import io.dunwell.desk.e2e.RunningDesk;
import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.Command;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.day.Days.Day;
import io.dunwell.messages.day.ListDays;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.payment.UnallocatePayment;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.promise.PromiseLine;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A month of a small company, day by day through the clock, with promises, cash that is
 * late, moved, bounced and left on the account, credit notes, a week in which nobody
 * looked, and Easter: at the end of each day the desk says of every promise what paper
 * says.
 */
@Timeout(600)
class MonthTest {

	private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

	private static final LocalDate LAST = LocalDate.parse("2026-04-12");

	private static final LocalDate NOBODY_LOOKED_FROM = LocalDate.parse("2026-03-13");

	private static final int MISSED = 8;

	private static final int ACCOUNTS = 12;

	private static final int ACTS_A_DAY = 9;

	/** Another company, which has an account and nothing due. */
	private static final String OTHER = "other";

	/** The account on which every outcome certainly occurs. */
	private static final String FIXED = "F";

	private static final String KEPT = "F-1";

	/** Before the broken one, so that what lies on the account reaches it first. */
	private static final String PARTIAL = "F-2";

	private static final String BROKEN = "F-3";

	private static final String VOID = "F-4";

	private static final String TOKEN = "a-token-of-this-test";

	private final long seed = Long.getLong("dunwell.seed", System.nanoTime());

	private final Random random = new Random(seed);

	private final RunningDesk desk = RunningDesk.on(RunningDesk.freshFolder(), "--dunwell.tokens.lead=" + TOKEN);

	private final OwnVoice voice = desk.bean(OwnVoice.class);

	private final List<String> payments = new ArrayList<>();

	private int credits;

	private LocalDate today = FIRST;

	@AfterEach
	void stop() {
		desk.close();
	}

	@Test
	void judgesEveryPromiseOnceAndRightly() throws Exception {
		IntStream.range(0, ACCOUNTS).forEach(this::open);
		say(new OpenAccount(OTHER, "O", "Other AB", "SE", "sv", "Europe/Stockholm", "SEK", "anna", "30"));
		oneOfEachOutcome();
		while (today.isBefore(LAST)) {
			for (int act = 0; act < ACTS_A_DAY; act++) {
				if (act == ACTS_A_DAY / 2) {
					moveTo(today, "12:00");
				}
				say(something());
			}
			moveTo(today.equals(NOBODY_LOOKED_FROM) ? today.plusDays(MISSED) : today.plusDays(1), "08:00");
			PaperPromises paper = PaperPromises.read(log());
			assertThat(paper.judged()).as("%s, seed %s", today, seed).isEqualTo(paper.expected(today));
			assertThat(paper.timesFirst().values()).as("%s, seed %s", today, seed).allMatch(times -> times == 1);
			checkLists(paper);
		}
		PaperPromises paper = PaperPromises.read(log());
		assertThat(paper.judgedOnAnotherDay()).as("seed %s", seed).isEmpty();
		// a month in which nothing of a kind happened would prove nothing
		assertThat(paper.judged().values()).as("seed %s", seed)
			.anyMatch(one -> one.startsWith("KEPT"))
			.anyMatch(one -> one.startsWith("PARTIAL"))
			.anyMatch(one -> one.startsWith("BROKEN"))
			.anyMatch(one -> one.startsWith("VOID"));
		assertThat(paper.unappliedCounted()).as("seed %s", seed).isTrue();
		PaperLedger.check(log());
		checkDays();
	}

	/**
	 * On an account that chance leaves alone, or a month of an unlucky seed would lack an
	 * outcome.
	 */
	private void oneOfEachOutcome() {
		say(new OpenAccount(null, FIXED, "Fixed AB", "SE", "sv", "Europe/Stockholm", "SEK", "anna", "30"));
		for (String invoice : List.of(KEPT, PARTIAL, BROKEN, VOID)) {
			say(new RegisterInvoice(null, FIXED, invoice, LocalDate.parse("2026-01-10"), LocalDate.parse("2026-02-09"),
					sek(100_000), null, null));
			say(new MakePromise(null, FIXED, "Eva", "phone", List.of(new PromiseLine(invoice, sek(100_000), today))));
		}
		say(new RecordPayment(null, "B", "F1", today, sek(100_000), FIXED, null, null,
				List.of(new Allocation(KEPT, sek(100_000), null)), null, null));
		say(new RecordPayment(null, "B", "F2", today, sek(50_000), FIXED, null, null, null, null, null));
		say(new ApplyCreditNote(null, FIXED, "F-C", today, sek(100_000), VOID));
	}

	private void open(int index) {
		String account = "M" + index;
		say(new OpenAccount(null, account, "Month " + index + " AB", "SE", "sv", "Europe/Stockholm", "SEK", "anna",
				"30"));
		for (int invoice = 0; invoice < 2; invoice++) {
			say(new RegisterInvoice(null, account, number(index, invoice), LocalDate.parse("2026-01-10"),
					LocalDate.parse("2026-02-09"), sek(100_000), null, null));
		}
	}

	private Command something() {
		int account = random.nextInt(ACCOUNTS);
		String invoice = number(account, random.nextInt(2));
		Money amount = sek(List.of(100_000L, 50_000L, 20_000L, 19_801L, 19_799L).get(random.nextInt(5)));
		return switch (random.nextInt(12)) {
			case 0, 1, 2 -> new MakePromise(null, "M" + account, "Eva", "phone",
					List.of(new PromiseLine(invoice, amount, today.plusDays(random.nextInt(7)))));
			case 3 -> new MakePromise(null, "M" + account, "Eva", "phone",
					List.of(new PromiseLine(number(account, 0), amount, today.plusDays(random.nextInt(4))),
							new PromiseLine(number(account, 1), amount, today.plusDays(random.nextInt(7)))));
			case 4, 5, 6 -> {
				String reference = "P" + payments.size();
				payments.add(Ids.payment(Ids.MAIN, "B", reference));
				yield new RecordPayment(null, "B", reference, today.minusDays(random.nextInt(5)), amount, "M" + account,
						null, null, List.of(new Allocation(invoice, amount, null)), null, null);
			}
			case 7 -> {
				credits++;
				yield new ApplyCreditNote(null, "M" + account, "C" + credits, today.minusDays(random.nextInt(5)),
						sek(random.nextInt(3) == 0 ? 100_000 : 15_000), invoice);
			}
			case 8, 9 -> {
				String reference = "P" + payments.size();
				payments.add(Ids.payment(Ids.MAIN, "B", reference));
				yield new RecordPayment(null, "B", reference, today.minusDays(random.nextInt(5)), amount, "M" + account,
						null, null, null, null, null);
			}
			case 10 -> new AllocatePayment(somePayment(), List.of(new Allocation(invoice, amount, null)));
			default -> {
				String payment = somePayment();
				yield random.nextInt(3) == 0 ? new UnallocatePayment(payment, invoice)
						: new ReversePayment(payment, today, "bounced");
			}
		};
	}

	private String somePayment() {
		return payments.isEmpty() ? "payment:main:B:P0" : payments.get(random.nextInt(payments.size()));
	}

	/** What cannot be is refused; that is not at stake here. */
	private void say(Command command) {
		try {
			voice.tell(command, MetaData.emptyInstance());
		}
		catch (Rejected refused) {
			assertThat(refused.refusal().code()).isNotEqualTo("conflict");
		}
	}

	private void moveTo(LocalDate date, String time) throws Exception {
		HttpResponse<String> moved = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(desk.url("/api/clock")))
				.header("Authorization", "Bearer " + TOKEN)
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{\"instant\":\"" + date + "T" + time + ":00Z\"}"))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
		today = date;
	}

	/** Who broke a promise is on top the same day; who has paid is on no list. */
	private void checkLists(PaperPromises paper) {
		List<String> list = voice.ask(new ListWorklist(Ids.MAIN, "anna", "en", 100), 0)
			.items()
			.stream()
			.map(Worklist.Item::account)
			.toList();
		int end = (int) list.stream().takeWhile(account -> paper.everBroke(id(account))).count();
		for (int index = 0; index < ACCOUNTS; index++) {
			String account = "M" + index;
			AccountStanding standing = voice.ask(new FindAccount(Ids.MAIN, account, "en"), 0);
			BigDecimal chase = standing.balances()
				.stream()
				.map(one -> one.overdue().subtract(one.promised()).subtract(one.unapplied()))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			if (chase.signum() <= 0) {
				assertThat(list).as("%s, seed %s", today, seed).doesNotContain(account);
			}
			else if (paper.brokeOn(today, id(account))) {
				assertThat(list.subList(0, end)).as("%s of %s, seed %s", today, list, seed).contains(account);
			}
		}
	}

	private void checkDays() {
		List<Day> days = days(Ids.MAIN);
		assertThat(days).extracting(Day::date).containsExactlyElementsOf(FIRST.datesUntil(LAST.plusDays(1)).toList());
		assertThat(days).allSatisfy(day -> assertThat(day.closed()).isNotNull());
		assertThat(days(OTHER)).extracting(Day::date).containsExactlyElementsOf(days.stream().map(Day::date).toList());
		assertThat(days(OTHER)).allSatisfy(day -> assertThat(day.closed()).isNotNull())
			.allSatisfy(day -> assertThat(day.worked()).isZero());
		PaperPromises paper = PaperPromises.read(log());
		assertThat(days.stream().mapToInt(day -> day.kept() + day.partial() + day.broken()).sum())
			.isEqualTo(paper.timesFirst().size() - paper.firstVoid());
	}

	private List<Day> days(String company) {
		return voice.ask(new ListDays(company, 100), 0).days().reversed();
	}

	private List<LoggedEvent> log() {
		EventLog log = desk.bean(EventLog.class);
		List<LoggedEvent> all = new ArrayList<>();
		List<LoggedEvent> page;
		do {
			page = log.read(all.isEmpty() ? 0 : all.getLast().position(), 1000);
			all.addAll(page);
		}
		while (!page.isEmpty());
		return all;
	}

	private static String id(String account) {
		return Ids.account(Ids.MAIN, account);
	}

	private static String number(int account, int invoice) {
		return "M" + account + "-" + invoice;
	}

	private static Money sek(long minor) {
		return new Money(minor, "SEK");
	}

}
