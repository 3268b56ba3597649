package io.dunwell.query.effect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.ladder.Effects;
import io.dunwell.messages.ladder.FindEffects;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what works: what was paid after each step of a ladder. */
final class EffectAnswers {

	private static final int PAGE = 1000;

	private final ViewReader<Effect> effects;

	private final Clock deskClock;

	EffectAnswers(ViewReader<Effect> effects, Clock deskClock) {
		this.effects = effects;
		this.deskClock = deskClock;
	}

	@QueryHandler
	Effects handle(FindEffects query) {
		LocalDate today = LocalDate.now(deskClock);
		Map<String, Tally> steps = new TreeMap<>();
		Range range = Range.of(Effect.OF_COMPANY, Ids.company(query.company())).limit(PAGE);
		List<Effect> page = effects.list(range);
		while (!page.isEmpty()) {
			page.forEach(effect -> add(effect, steps, today));
			String last = page.getLast().account();
			page = (page.size() < PAGE) ? List.of() : effects.list(range.after(new Range.Place(last, last)));
		}
		return new Effects(today, steps.entrySet().stream().map(one -> step(one.getKey(), one.getValue())).toList());
	}

	private static void add(Effect effect, Map<String, Tally> steps, LocalDate today) {
		effect.past().forEach((key, tally) -> steps.merge(key, tally, Tally::plus));
		effect.recent()
			.forEach(taken -> steps.merge(taken.key(), Tally.of(taken.date(), taken.parts(), today), Tally::plus));
	}

	private static Effects.Step step(String key, Tally tally) {
		String[] parts = key.split("\\|", -1);
		return new Effects.Step(parts[0], Integer.parseInt(parts[1]), parts[3], parts[4], tally.notices(),
				tally.parts(), IntStream.range(0, Tally.DAYS.size()).mapToObj(i -> {
					Tally.Paid paid = tally.within().get(i);
					return new Effects.Within(Tally.DAYS.get(i), paid.parts(), paid.settled(), paid.chased(),
							paid.paid());
				}).toList());
	}

}
