package io.dunwell.bot.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import io.dunwell.messages.ladder.LadderStanding;
import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.aging.Aging.Bucket;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.dispute.OpenDisputes;
import io.dunwell.messages.dispute.OpenDisputes.OpenDispute;
import io.dunwell.messages.promise.BrokenPromises;
import io.dunwell.messages.promise.BrokenPromises.BrokenLine;
import io.dunwell.messages.promise.PromisesDue;
import io.dunwell.messages.promise.PromisesDue.DueLine;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.scoreboard.Wins;
import io.dunwell.messages.scoreboard.Wins.Win;
import io.dunwell.messages.worklist.CallbacksDue;
import io.dunwell.messages.worklist.CallbacksDue.Planned;

/** Figures to show. */
public final class Numbers {

	private static final String LONG = "Åkerström & Søn <Internationella> Maskin- och Fastighetsförvaltnings".repeat(4);

	private Numbers() {
	}

	public static Scoreboard board(String recovered) {
		return new Scoreboard(Company.TODAY, Company.TODAY, null,
				new Scoreboard.Kept(3, 1, 1, 0, new BigDecimal("0.6000")), List.of(),
				List.of(new Scoreboard.Sum("SEK", new BigDecimal(recovered))), 4, 1,
				new Scoreboard.Recognised(1, 5, new BigDecimal("0.2000")), null, List.of());
	}

	/** Of a day on which nothing happened. */
	public static Scoreboard nothing() {
		return new Scoreboard(Company.TODAY, Company.TODAY, null, new Scoreboard.Kept(0, 0, 0, 0, null), List.of(),
				List.of(), 0, 0, new Scoreboard.Recognised(0, 5, null), null, List.of());
	}

	public static Aging aging() {
		Map<String, Bucket> buckets = new LinkedHashMap<>();
		buckets.put("current", new Bucket(4, new BigDecimal("120000.00")));
		buckets.put("1-30", new Bucket(3, new BigDecimal("60000.00")));
		buckets.put("31-60", new Bucket(2, new BigDecimal("25000.00")));
		buckets.put("61-90", new Bucket(1, new BigDecimal("9000.00")));
		buckets.put("90+", new Bucket(0, new BigDecimal("0.00")));
		return new Aging(Company.TODAY.minusDays(1), "SEK", Basis.KNOWN, buckets, new BigDecimal("500.00"),
				new BigDecimal("0.00"), new BigDecimal("214000.00"));
	}

	public static PromisesDue due(int lines) {
		return new PromisesDue(IntStream.range(0, lines)
			.mapToObj(n -> new DueLine("promise:main:1043:" + n, "ACME", LONG, "anna", "1043",
					Money.of("100.00", "SEK"), Company.TODAY))
			.toList());
	}

	public static BrokenPromises broken(int lines) {
		return new BrokenPromises(IntStream.range(0, lines)
			.mapToObj(n -> new BrokenLine("BROKE" + n, lines == 1 ? "Broke AB" : LONG, "zelda", "10" + n,
					Money.of("100.00", "SEK"), Company.TODAY.minusDays(1)))
			.toList());
	}

	/** As many new ones as old ones. */
	public static OpenDisputes disputes(int each) {
		return new OpenDisputes(IntStream.range(0, 2 * each)
			.mapToObj(n -> n < each
					? new OpenDispute("dispute:" + n, "OLD" + n, each == 1 ? "Old AB" : LONG, "zelda", "20" + n,
							Money.of("80.00", "SEK"), "terms", Company.TODAY.minusDays(40))
					: new OpenDispute("dispute:" + n, "NEW" + n, each == 1 ? "Fresh AB" : LONG, "zelda", "30" + n,
							Money.of("70.00", "SEK"), "price", Company.TODAY.minusDays(1)))
			.toList());
	}

	/**
	 * A ladder with that many parts of invoices: one that climbs, then one that waits.
	 */
	public static LadderStanding ladder(String account, @Nullable String name, int parts) {
		LocalDate due = LocalDate.of(2026, 11, 20);
		return new LadderStanding("main", account, name, "default", 2,
				IntStream.range(0, parts)
					.mapToObj(i -> (i % 2 == 0)
							? new LadderStanding.Part("10" + i, due, new BigDecimal("8000.00"),
									new BigDecimal("8000.00"), "SEK", "formal-letter", due.plusDays(2), null,
									"court-warning", due.plusDays(5), "scheduled", "Not before Wed, Nov 25, 2026.")
							: new LadderStanding.Part("10" + i, due, new BigDecimal("500.00"), new BigDecimal("0.00"),
									"SEK", null, null, null, null, null, "disputed",
									"SEK 500.00 is disputed; nothing else of it is open."))
					.toList());
	}

	public static Wins wins(int wins) {
		return new Wins(IntStream.range(0, wins)
			.mapToObj(n -> new Win(n, Instant.EPOCH, LocalDate.EPOCH, "promise-kept", "anna", "ACME", LONG,
					Money.of("123456789.10", "SEK"), "1043"))
			.toList());
	}

	public static CallbacksDue calls(int calls) {
		return new CallbacksDue(IntStream.range(0, calls)
			.mapToObj(n -> new Planned("callback:main:ACME:" + n, "ACME" + n, LONG, "anna",
					Instant.parse("2026-11-24T13:30:00Z")))
			.toList());
	}

}
