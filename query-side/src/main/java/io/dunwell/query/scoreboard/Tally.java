package io.dunwell.query.scoreboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.dunwell.messages.Money;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.scoreboard.Scoreboard.ByValue;
import io.dunwell.messages.scoreboard.Scoreboard.Kept;
import io.dunwell.messages.scoreboard.Scoreboard.Sum;

/** Adds up what was promised and what became of it, and what came in. */
final class Tally {

	private final SortedMap<String, Money> promised = new TreeMap<>();

	private final SortedMap<String, Money> paid = new TreeMap<>();

	private final SortedMap<String, Money> recovered = new TreeMap<>();

	private int kept;

	private int partial;

	private int broken;

	private int replaced;

	void add(PromisedLine line) {
		switch (line.outcome()) {
			case null -> replaced++;
			case KEPT -> kept++;
			case PARTIAL -> partial++;
			case BROKEN -> broken++;
			case VOID -> {
				return;
			}
		}
		promised.merge(line.promised().currency(), line.promised(), Money::plus);
		paid.merge(line.promised().currency(), line.paid().min(line.promised()), Money::plus);
	}

	void add(Money cash) {
		recovered.merge(cash.currency(), cash, Money::plus);
	}

	Kept kept() {
		return new Kept(kept, partial, broken, replaced,
				Balance.ratio(kept, (long) kept + partial + broken + replaced));
	}

	List<ByValue> byValue() {
		List<ByValue> values = new ArrayList<>();
		for (Map.Entry<String, Money> each : promised.entrySet()) {
			Money came = paid.getOrDefault(each.getKey(), Money.zero(each.getKey()));
			values.add(new ByValue(each.getKey(), each.getValue().decimal(), came.decimal(),
					Balance.ratio(came.minor(), each.getValue().minor())));
		}
		return values;
	}

	List<Sum> recovered() {
		return recovered.values().stream().map(sum -> new Sum(sum.currency(), sum.decimal())).toList();
	}

}
