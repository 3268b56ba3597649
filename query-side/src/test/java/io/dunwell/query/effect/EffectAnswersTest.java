package io.dunwell.query.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.ladder.Effects;
import io.dunwell.messages.ladder.Effects.Step;
import io.dunwell.messages.ladder.Effects.Within;
import io.dunwell.messages.ladder.FindEffects;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeTerms;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import io.dunwell.messages.payment.Match;
import io.dunwell.query.fixture.ReadingDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was paid after steps. Steps are given on the first of March. */
class EffectAnswersTest {

	private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

	private static final NoticeTerms TERMS = new NoticeTerms(null, null, null, "collector", null, null, List.of(),
			false, false, null, null, null);

	private static ReadingDesk desk;

	private static int companies;

	/** Tests share the desk and keep apart by company. */
	private final String company = "e" + companies++;

	private final String account = Ids.account(company, "ACME");

	private int notices;

	@BeforeAll
	static void open() {
		desk = new ReadingDesk();
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@Test
	void countsWhatCameInTimeOfWhatTheDaysAreOverFor() {
		given("call", "A", "100.00");
		given("call", "B", "50.00");
		paid("A", "1", "30.00", 3);
		paid("A", "2", "70.00", 4);
		paid("B", "3", "20.00", 14);
		paid("B", "4", "30.00", 15);
		assertThat(within(4)).containsExactly(sums(3, 2, 0, "150.00", "30.00"), sums(7, 0, 0, "0.00", "0.00"),
				sums(14, 0, 0, "0.00", "0.00"));
		assertThat(within(16)).containsExactly(sums(3, 2, 0, "150.00", "30.00"), sums(7, 2, 1, "150.00", "100.00"),
				sums(14, 2, 1, "150.00", "120.00"));
		assertThat(step().notices()).isEqualTo(2);
	}

	@Test
	void countsNothingThatCameBeforeOrBounced() {
		given("call", "A", "100.00");
		paid("A", "before", "40.00", -1);
		paid("A", "bounced", "100.00", 2);
		desk.on(MARCH.plusDays(9));
		say(MARCH.plusDays(9),
				new CashUnapplied(invoice("A"), account, payment("bounced"), sek("100.00"), "nsf", left()));
		paid("A", "too-much", "130.00", 6);
		assertThat(within(20)).containsExactly(sums(3, 1, 0, "100.00", "0.00"), sums(7, 1, 1, "100.00", "100.00"),
				sums(14, 1, 1, "100.00", "100.00"));
	}

	@Test
	void remembersWhatIsLongOverAndKeepsVersionsApart() {
		given("call", "A", "100.00");
		paid("A", "1", "100.00", 1);
		draft(2, "call", "B", "10.00", MARCH.plusDays(200));
		say(MARCH.plusDays(200), new NoticeGiven(notice(), account, MARCH.plusDays(200), "call", "call",
				List.of(line("call", "B", "10.00", MARCH.plusDays(200)))));
		// an old payment that is moved now changes no figure that was final
		say(MARCH.plusDays(201),
				new CashUnapplied(invoice("A"), account, payment("1"), sek("100.00"), "moved", left()));
		List<Step> steps = effects(210).steps();
		assertThat(steps).extracting(Step::version).containsExactly(1, 2);
		assertThat(steps.getFirst().within()).containsExactly(sums(3, 1, 1, "100.00", "100.00"),
				sums(7, 1, 1, "100.00", "100.00"), sums(14, 1, 1, "100.00", "100.00"));
		assertThat(steps.getLast().within().getFirst()).isEqualTo(sums(3, 1, 0, "10.00", "0.00"));
	}

	@Test
	void countsNothingThatWasNotGiven() {
		draft(1, "call", "A", "100.00", MARCH);
		say(MARCH, new NoticeWithdrawn(notice(), account, "call", "call", false, "settled"));
		paid("A", "1", "100.00", 1);
		assertThat(effects(20).steps()).isEmpty();
	}

	private void given(String kind, String number, String amount) {
		draft(1, kind, number, amount, MARCH);
		say(MARCH,
				new NoticeGiven(notice(), account, MARCH, kind, "call", List.of(line("call", number, amount, MARCH))));
	}

	private void draft(int version, String kind, String number, String amount, LocalDate date) {
		notices++;
		say(date, new NoticeDrafted(notice(), account, date, kind, "call", TERMS, "default", version,
				List.of(line("call", number, amount, date))));
	}

	private NoticeLine line(String step, String number, String amount, LocalDate date) {
		return new NoticeLine(invoice(number), date.minusDays(5), step, 1, date, date, sek(amount));
	}

	private void paid(String number, String payment, String amount, int days) {
		say(MARCH.plusDays(days), new CashApplied(invoice(number), account, payment(payment), sek(amount),
				new Match("by-hand", 100), left(), Instant.EPOCH));
	}

	/** On that day, by the desk's clock. */
	private void say(LocalDate date, Event event) {
		desk.on(date);
		desk.publish(Ids.collectionCase(account), event);
	}

	private Effects effects(int days) {
		desk.on(MARCH.plusDays(days));
		return desk.ask(new FindEffects(company), Effects.class);
	}

	private List<Within> within(int days) {
		desk.on(MARCH.plusDays(days));
		return step().within();
	}

	private Step step() {
		List<Step> steps = desk.ask(new FindEffects(company), Effects.class).steps();
		assertThat(steps).hasSize(1);
		return steps.getFirst();
	}

	private static Within sums(int days, int parts, int settled, String chased, String paid) {
		return new Within(days, parts, settled, sek(chased), sek(paid));
	}

	private String notice() {
		return Ids.notice(account, notices);
	}

	private String invoice(String number) {
		return Ids.invoice(company, number);
	}

	private String payment(String reference) {
		return Ids.payment(company, "BANK", reference);
	}

	private static OpenAmount left() {
		return new OpenAmount("A", MARCH.minusDays(30), List.of(new Instalment(MARCH, sek("1.00"))), sek("1.00"),
				sek("1.00"));
	}

	private static Money sek(String amount) {
		return Money.of(amount, "SEK");
	}

}
