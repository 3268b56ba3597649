package io.dunwell.command.update;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.update.UpdateEvent;
import io.dunwell.messages.update.UpdatePosted;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** The updates of one company, in their order. */
@AggregateRoot
final class Bulletin {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	private int ever;

	private @Nullable Posted last;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Bulletin() {
	}

	/** A bulletin that has no event yet. */
	Bulletin(String id) {
		this.id = id;
	}

	/** The update that this is, typed again. */
	Optional<String> repeatedBy(Act act, String text) {
		return Optional.ofNullable(last)
			.filter(posted -> posted.text().equals(Ids.hash(text)) && act.mayRepeat(posted.by()))
			.map(Posted::update);
	}

	String next(String company) {
		return Ids.update(company, ever + 1);
	}

	void post(UpdatePosted posted, LocalDate today) {
		Fact.apply(posted, today);
	}

	@EventSourcingHandler
	void on(UpdateEvent event, MetaData metaData) {
		switch (event) {
			case UpdatePosted posted -> {
				id = Ids.bulletin(posted.company());
				ever++;
				last = new Posted(posted.update(), Ids.hash(String.valueOf(posted.text().text())), Act.of(metaData));
			}
		}
	}

	/** The last update; what was said in it only as a hash. */
	private record Posted(String update, String text, Act by) {

	}

}
