package io.dunwell.query.aging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.aging.FindAging;
import io.dunwell.query.fixture.History;
import io.dunwell.query.fixture.History.Unit;
import io.dunwell.query.fixture.ReadingDesk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A made-up past with bounces, recalls, moves, write-offs, credits, cancellations and
 * amended due dates: on either basis, on any date, its age is what paper says.
 */
class AgingOnPaperTest {

	private static final List<String> CURRENCIES = List.of("SEK", "EUR", "JPY");

	@Test
	void isWhatPaperSaysOnBothBases() {
		History history = new History(23, 12, 0.08);
		LocalDate first = history.day();
		List<Unit> past = Stream.generate(history::next).limit(2000).toList();
		PaperAging paper = new PaperAging(past);
		int differing = 0;
		try (ReadingDesk desk = new ReadingDesk()) {
			desk.publishAll(past);
			desk.caughtUp();
			for (LocalDate day = first.minusDays(45); day.isBefore(history.day().plusDays(70)); day = day.plusDays(7)) {
				for (String currency : CURRENCIES) {
					PaperAging.Day known = check(desk, paper, day, Basis.KNOWN, currency);
					PaperAging.Day so = check(desk, paper, day, Basis.TRUE, currency);
					differing += known.equals(so) ? 0 : 1;
				}
			}
		}
		assertThat(differing).as("days on which knowledge came late").isGreaterThan(20);
	}

	private static PaperAging.Day check(ReadingDesk desk, PaperAging paper, LocalDate day, Basis basis,
			String currency) {
		PaperAging.Day expected = paper.on(day, basis, currency);
		Aging aging = desk.ask(new FindAging("main", day, basis, currency, null, null), Aging.class);
		Map<String, Long> amounts = new TreeMap<>();
		Map<String, Integer> counts = new TreeMap<>();
		aging.buckets().forEach((bucket, one) -> {
			if (one.count() > 0) {
				amounts.put(bucket, Money.of(one.amount(), currency).minor());
				counts.put(bucket, one.count());
			}
		});
		String where = currency + " on " + day + ", " + basis;
		assertThat(amounts).as(where).isEqualTo(expected.buckets());
		assertThat(counts).as(where).isEqualTo(expected.counts());
		assertThat(Money.of(aging.disputed(), currency).minor()).as("disputed, " + where)
			.isEqualTo(expected.disputed());
		assertThat(Money.of(aging.unapplied(), currency).minor()).as("unapplied, " + where)
			.isEqualTo(expected.unapplied());
		return expected;
	}

}
