package io.dunwell.command.recognition;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.recognition.KudosGiven;
import io.dunwell.messages.recognition.RecognitionEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** What one person may thank others with: five kudos a day, use or lose (domain.md). */
@AggregateRoot
final class Purse {

	private static final int A_DAY = 5;

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	private @Nullable LocalDate day;

	private int spent;

	private int ever;

	private @Nullable Given last;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Purse() {
	}

	/** A purse that has no event yet. */
	Purse(String id) {
		this.id = id;
	}

	/** The thanks that this is, typed again. */
	Optional<String> repeatedBy(Act act, String to, String reason) {
		return Optional.ofNullable(last)
			.filter(given -> given.to().equals(to) && given.reason().equals(Ids.hash(reason)))
			.filter(given -> act.mayRepeat(given.by()))
			.map(Given::kudos);
	}

	String next(String giver) {
		return Ids.kudos(giver, ever + 1);
	}

	/**
	 * @throws Rejected {@code kudos-spent}
	 */
	void give(KudosGiven kudos, LocalDate today) {
		if (today.equals(day) && spent >= A_DAY) {
			throw new Rejected(Refusal.KUDOS_SPENT, A_DAY);
		}
		Fact.apply(kudos, today);
	}

	@EventSourcingHandler
	void on(RecognitionEvent event, MetaData metaData) {
		switch (event) {
			case KudosGiven given -> {
				id = Ids.purse(Ids.person(given.company(), given.from()));
				LocalDate today = Fact.effective(metaData);
				spent = today.equals(day) ? spent + 1 : 1;
				day = today;
				ever++;
				last = new Given(given.kudos(), given.to(), Ids.hash(String.valueOf(given.reason().text())),
						Act.of(metaData));
			}
		}
	}

	/** The last thanks; what was said in it only as a hash. */
	private record Given(String kudos, String to, String reason, Act by) {

	}

}
