package io.dunwell.query.aging;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Aging.Bucket;
import io.dunwell.messages.invoice.Instalment;

/** Open amounts of one currency by days after their due date; due today is current. */
final class Buckets {

	private static final List<Bound> BOUNDS = List.of(new Bound("current", 0), new Bound("1-30", 30),
			new Bound("31-60", 60), new Bound("61-90", 90), new Bound("90+", Long.MAX_VALUE));

	private final LocalDate asOf;

	private final String currency;

	private final Map<String, Integer> counts = new LinkedHashMap<>();

	private final Map<String, Long> amounts = new LinkedHashMap<>();

	private long total;

	Buckets(LocalDate asOf, String currency) {
		this.asOf = asOf;
		this.currency = currency;
		BOUNDS.forEach(bound -> {
			counts.put(bound.name(), 0);
			amounts.put(bound.name(), 0L);
		});
	}

	/** Adds an invoice: each part to its age, and the invoice once to each age it has. */
	void add(List<Instalment> openParts) {
		openParts.stream().map(this::bucket).distinct().forEach(bucket -> counts.merge(bucket, 1, Integer::sum));
		for (Instalment part : openParts) {
			amounts.merge(bucket(part), part.amount().minor(), Math::addExact);
			total = Math.addExact(total, part.amount().minor());
		}
	}

	Map<String, Bucket> all() {
		Map<String, Bucket> all = new LinkedHashMap<>();
		counts.forEach((name, count) -> all.put(name,
				new Bucket(count, new Money(amounts.getOrDefault(name, 0L), currency).decimal())));
		return all;
	}

	Money total() {
		return new Money(total, currency);
	}

	private String bucket(Instalment part) {
		long days = ChronoUnit.DAYS.between(part.due(), asOf);
		return BOUNDS.stream().filter(bound -> days <= bound.last()).findFirst().orElseThrow().name();
	}

	/** A bucket and the last day that is in it. */
	private record Bound(String name, long last) {

	}

}
