package io.dunwell.query.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.messages.worklist.Worklist.Item;
import io.dunwell.messages.worklist.Worklist.Reason;
import io.dunwell.query.Texts;
import io.dunwell.query.ledger.Concerned;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.ledger.Standing.Points;
import io.dunwell.query.ledger.Standing.Worth;
import io.dunwell.query.ledger.StandingFold;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Daily;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.View;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers which accounts to work, in order. */
final class WorklistAnswers {

	private static final String IN_ORDER = "worklist";

	/**
	 * Accounts as they stand; those worth working are on their collector's list.
	 */
	static final View<Standing> STANDINGS = new View<>("standings", 1, Standing.class, StandingFold.EVENTS,
			event -> Concerned.account(event.payload()), new StandingFold(),
			List.of(new Index<>(IN_ORDER, List.of(Column.text("desk", standing -> desk(standing.worth()))),
					Column.text("rank", standing -> rank(standing.worth())))),
			new Daily<>(Scoring::on, Standing::staleOn));

	private final ViewReader<Standing> standings;

	WorklistAnswers(ViewReader<Standing> standings) {
		this.standings = standings;
	}

	@QueryHandler
	Worklist handle(ListWorklist query) {
		LocalDate today = standings.roll();
		Texts texts = Texts.in(query.language());
		long position = standings.position();
		List<Item> items = standings
			.list(Range.of(IN_ORDER, Scoring.desk(Ids.company(query.company()), query.collector()))
				.limit(query.limit()), Listed.class)
			.stream()
			.map(listed -> item(listed, texts))
			.toList();
		return new Worklist(today, position, Policy.NAME, items);
	}

	private static Item item(Listed listed, Texts texts) {
		Worth worth = listed.worth();
		return new Item(listed.profile().code(), listed.profile().name().text(), worth.score(), worth.chase(),
				worth.reasons().stream().map(points -> reason(points, worth, texts)).toList());
	}

	private static Reason reason(Points points, Worth worth, Texts texts) {
		String key = "worklist." + points.code();
		String text = points.code().equals("amount") ? texts.say(key, texts.money(worth.chase()))
				: texts.say(key, points.inputs().stream().map(BigDecimal::new).toArray());
		return new Reason(points.code(), points.points(), text);
	}

	private static @Nullable String desk(@Nullable Worth worth) {
		return (worth != null) ? worth.desk() : null;
	}

	private static @Nullable String rank(@Nullable Worth worth) {
		return (worth != null) ? worth.rank() : null;
	}

	/** What a list shows of a standing. */
	record Listed(Standing.Profile profile, Worth worth) {

	}

}
