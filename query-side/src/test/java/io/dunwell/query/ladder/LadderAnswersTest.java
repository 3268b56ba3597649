package io.dunwell.query.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.ladder.FindLadder;
import io.dunwell.messages.ladder.FindTracks;
import io.dunwell.messages.ladder.LadderStanding;
import io.dunwell.messages.ladder.LadderTracks;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.NoticeApproved;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeTerms;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import io.dunwell.messages.ladder.Notices;
import io.dunwell.query.fixture.ReadingDesk;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Notices, steps of invoices, and why, right after the facts. */
class LadderAnswersTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final Money AMOUNT = Money.of("100.00", "SEK");

	private static ReadingDesk desk;

	private static int companies;

	/** Tests share the desk and keep apart by company. */
	private final String company = "l" + companies++;

	private final String account = Ids.account(company, "ACME");

	private final String invoice = Ids.invoice(company, "1");

	@BeforeAll
	static void open() {
		desk = new ReadingDesk(Rules.class);
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@BeforeEach
	void owesOneInvoice() {
		desk.on(DAY);
		desk.publish(account, new AccountOpened(account, company, "ACME", new Personal(account, "Acme AB"), "SE", "sv",
				"Europe/Stockholm", "SEK", "anna", 30));
		desk.publish(invoice, new InvoiceRegistered(invoice, account, company, null, new OpenAmount("1",
				DAY.minusDays(60), List.of(new Instalment(DAY.minusDays(30), AMOUNT)), AMOUNT, AMOUNT), null, null));
	}

	@Test
	void listsNoticesByAccountAndByState() {
		say(drafted(1, "one"), given(1, "one"), drafted(2, "two"), drafted(3, "three"),
				new NoticeWithdrawn(notice(3), account, "letter", "three", false, "replaced"), drafted(4, "four"),
				new NoticeApproved(notice(4), account, "letter", "four"));
		assertThat(notices("ACME", null)).extracting(Notices.Notice::step, Notices.Notice::state)
			.containsExactly(tuple("one", "given"), tuple("two", "draft"), tuple("three", "withdrawn"),
					tuple("four", "approved"));
		assertThat(notices("ACME", "given")).extracting(Notices.Notice::given).containsExactly(DAY);
		assertThat(notices(null, null)).extracting(Notices.Notice::step).containsExactly("two");
		assertThat(notices(null, "withdrawn")).extracting(Notices.Notice::reason).containsExactly("replaced");
		assertThatExceptionOfType(Rejected.class).isThrownBy(() -> notices(null, "lost"))
			.satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.UNKNOWN_VALUE));
	}

	@Test
	void listsWhatWaitsByKindAndCollector() {
		NoticeTerms toApprove = new NoticeTerms("firm", null, null, "collector", "lead", null, List.of(), false, false,
				null, null);
		say(drafted(1, "one"), drafted(2, "two", "call", toApprove), drafted(3, "three", "letter", toApprove),
				new NoticeApproved(notice(3), account, "letter", "three"), drafted(4, "four"), given(4, "four"));
		assertThat(waiting("ready", null, null)).containsExactly("one", "three");
		assertThat(waiting("ready", "letter", "ANNA")).containsExactly("one", "three");
		assertThat(waiting("ready", "letter", "bo")).isEmpty();
		assertThat(waiting("ready", "call", null)).isEmpty();
		assertThat(waiting("to-approve", null, null)).containsExactly("two");
		assertThat(waiting("given", "letter", "anna")).containsExactly("four");
	}

	private List<String> waiting(String state, @Nullable String kind, @Nullable String collector) {
		return desk.ask(new ListNotices(company, null, state, kind, collector, 100), Notices.class)
			.notices()
			.stream()
			.map(Notices.Notice::step)
			.toList();
	}

	@Test
	void showsTheStepOfAnInvoice() {
		assertThat(step()).isNull();
		say(drafted(1, "one"));
		assertThat(step()).isEqualTo("one");
		say(given(1, "one"), drafted(2, "two"));
		assertThat(step()).isEqualTo("two");
		say(new NoticeWithdrawn(notice(2), account, "letter", "two", true, "no"));
		assertThat(step()).isEqualTo("one");
	}

	@Test
	void saysInWordsWhyTheNextStepIsNotTaken() {
		LadderStanding standing = desk.ask(new FindLadder(company, "ACME", "sv"), LadderStanding.class);
		assertThat(standing.ladder()).isEqualTo("default");
		assertThat(standing.parts()).extracting(LadderStanding.Part::invoice, LadderStanding.Part::why)
			.containsExactly(tuple("1", "Vilar till tors 30 apr. 2026: legal."));
		assertThatExceptionOfType(Rejected.class)
			.isThrownBy(() -> desk.ask(new FindLadder(company, "NOBODY", "sv"), LadderStanding.class))
			.satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.UNKNOWN_ACCOUNT));
	}

	private List<Notices.Notice> notices(@Nullable String of, @Nullable String state) {
		return desk.ask(new ListNotices(company, of, state, 100), Notices.class).notices();
	}

	private @Nullable String step() {
		return desk.ask(new FindAccount(company, "ACME", "en"), AccountStanding.class)
			.invoices()
			.stream()
			.map(InvoiceLine::ladderStep)
			.toList()
			.getFirst();
	}

	private void say(Event... events) {
		for (Event event : events) {
			desk.publish(Ids.collectionCase(account), event);
		}
	}

	private String notice(int ordinal) {
		return Ids.notice(account, ordinal);
	}

	private NoticeDrafted drafted(int ordinal, String step) {
		return drafted(ordinal, step, "letter",
				new NoticeTerms("firm", step, null, "collector", null, 7, List.of(), false, false, null, null));
	}

	private NoticeDrafted drafted(int ordinal, String step, String kind, NoticeTerms terms) {
		return new NoticeDrafted(notice(ordinal), account, DAY, kind, step, terms, "default", 1, List.of(line(step)));
	}

	private NoticeGiven given(int ordinal, String step) {
		return new NoticeGiven(notice(ordinal), account, DAY, "letter", step, List.of(line(step)));
	}

	private NoticeLine line(String step) {
		return new NoticeLine(invoice, DAY.minusDays(30), step, 1, DAY, DAY, AMOUNT);
	}

	/** The ledger, as far as it is asked. */
	static final class Rules {

		@QueryHandler
		LadderTracks handle(FindTracks query) {
			return new LadderTracks("default", 1,
					query.invoices()
						.stream()
						.map(invoice -> new LadderTracks.Track(invoice, DAY.minusDays(30), AMOUNT, AMOUNT, null, null,
								null, null, null, "held", List.of("legal", "2026-04-30")))
						.toList());
		}

	}

}
