package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.ladder.LadderAdopted;
import io.dunwell.messages.ladder.LadderEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** The ladders of one company: a new version never changes an earlier one. */
@AggregateRoot
public final class Ladders {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	private String company;

	/** The last version of each, by name. */
	private final Map<String, LadderAdopted> last = new HashMap<>();

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Ladders() {
	}

	/** The ladders of a company that has none yet. */
	Ladders(String company) {
		this.company = company;
		this.id = Ids.ladders(company);
	}

	/**
	 * @return false when the same was adopted last
	 */
	boolean adopt(Policy policy, String text, LocalDate today) {
		LadderAdopted before = last.get(policy.name());
		if (before != null && before.policy().equals(text)) {
			return false;
		}
		LocalDate from = policy.from() == null ? today : policy.from();
		int version = before == null ? 1 : before.version() + 1;
		Fact.apply(new LadderAdopted(company, policy.name(), version, from, policy.lead(), text), today);
		return true;
	}

	@EventSourcingHandler
	void on(LadderEvent event) {
		switch (event) {
			case LadderAdopted adopted -> {
				company = adopted.company();
				id = Ids.ladders(company);
				last.put(adopted.name(), adopted);
			}
		}
	}

}
