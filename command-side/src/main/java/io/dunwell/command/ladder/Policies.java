package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.ladder.LadderAdopted;
import io.dunwell.messages.ladder.NoticeDrafted;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Which version of which ladder a company chases by. Read beside the aggregates: every
 * case of a day asks, and loading the ladders would have each wait for the others. It is
 * safe: a version holds from its date on, and what is decided while another is being
 * adopted is decided as if a moment before.
 */
public final class Policies {

	/** The ladder of accounts to which none was assigned. */
	static final String DEFAULT = "default";

	private final EventStore events;

	private final Map<String, Known> known = new ConcurrentHashMap<>();

	public Policies(EventStore events) {
		this.events = events;
	}

	/**
	 * The one in force on a date: of those that are, the one with the latest from, then
	 * the newest.
	 */
	Optional<Version> inForce(String company, String name, LocalDate date) {
		return of(company).stream()
			.filter(one -> one.adopted().name().equals(name) && !one.adopted().from().isAfter(date))
			.max(Comparator.comparing((Adopted one) -> one.adopted().from())
				.thenComparing(one -> one.adopted().version()))
			.map(one -> new Version(one.policy(), one.adopted().version()));
	}

	/** The one by which a notice was drafted. */
	Version exactly(String company, NoticeDrafted drafted) {
		return of(company).stream()
			.filter(one -> one.adopted().name().equals(drafted.ladder())
					&& one.adopted().version() == drafted.version())
			.map(one -> new Version(one.policy(), one.adopted().version()))
			.findFirst()
			.orElseThrow();
	}

	/** Whether a company ever adopted one of that name. */
	boolean knows(String company, String name) {
		return of(company).stream().anyMatch(one -> one.adopted().name().equals(name));
	}

	/** Whether a company adopted any. */
	boolean hasAny(String company) {
		return !of(company).isEmpty();
	}

	/**
	 * A policy as one that was adopted, where it says the same; else as the next version
	 * of its name.
	 */
	Version tried(String company, Policy policy) {
		List<Adopted> ofThatName = of(company).stream()
			.filter(one -> one.adopted().name().equals(policy.name()))
			.toList();
		return ofThatName.stream()
			.filter(one -> one.policy().equals(policy))
			.reduce((older, newer) -> newer)
			.map(one -> new Version(policy, one.adopted().version()))
			.orElseGet(() -> new Version(policy, ofThatName.size() + 1));
	}

	/**
	 * The text of one that ships, of the newest that was adopted under a name, or of
	 * {@code name@version}; any other text as it is.
	 * @throws Rejected {@code unknown-ladder}
	 */
	String text(String company, String policy) {
		String name = policy.strip();
		if (!name.matches(Shipped.NAME + "(@[1-9]\\d{0,5})?")) {
			return policy;
		}
		if (Shipped.NAMES.contains(name)) {
			return Shipped.text(name);
		}
		return of(company).stream()
			.map(Adopted::adopted)
			.filter(one -> one.name().equals(name) || (one.name() + "@" + one.version()).equals(name))
			.reduce((older, newer) -> newer)
			.map(LadderAdopted::policy)
			.orElseThrow(() -> new Rejected(Refusal.UNKNOWN_LADDER, name));
	}

	/** All versions, the oldest first. */
	List<Adopted> of(String company) {
		String id = Ids.ladders(company);
		long last = events.lastSequenceNumberFor(id).orElse(-1L);
		return known.compute(company, (key, before) -> before != null && before.last() == last ? before
				: new Known(last, last < 0 ? List.of() : read(id)))
			.versions();
	}

	private List<Adopted> read(String id) {
		List<Adopted> versions = new ArrayList<>();
		DomainEventStream adopted = events.readEvents(id);
		while (adopted.hasNext()) {
			LadderAdopted one = (LadderAdopted) adopted.next().getPayload();
			versions.add(new Adopted(one, PolicyYaml.parse(one.policy())));
		}
		return versions;
	}

	/** A version, read. */
	record Adopted(LadderAdopted adopted, Policy policy) {

	}

	/**
	 * @param last sequence number of the last event read
	 */
	private record Known(long last, List<Adopted> versions) {

	}

}
