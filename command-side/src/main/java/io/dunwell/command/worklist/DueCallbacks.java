package io.dunwell.command.worklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dunwell.command.unit.OwnVoice;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.ListCompanies;
import io.dunwell.messages.worklist.CallbacksDue.Planned;
import io.dunwell.messages.worklist.ListCallbacksDue;
import io.dunwell.messages.worklist.ReleaseCallback;
import org.axonframework.messaging.MetaData;

/** Says of planned calls of all companies that their time has come. */
public final class DueCallbacks {

	private static final Logger log = LoggerFactory.getLogger(DueCallbacks.class);

	private static final int PAGE = 200;

	private final OwnVoice desk;

	private final LongSupplier head;

	/**
	 * @param head position of the last event in the log
	 */
	public DueCallbacks(OwnVoice desk, LongSupplier head) {
		this.desk = desk;
		this.head = head;
	}

	/** When the next call is due that is due after an instant, and by another one. */
	public Optional<Instant> next(Instant after, Instant by) {
		return companies().stream()
			.flatMap(company -> due(company, by).stream())
			.map(Planned::at)
			.filter(at -> at.isAfter(after))
			.min(Comparator.naturalOrder());
	}

	/**
	 * Releases all that are due by an instant.
	 * @throws Rejected {@code views-behind} when nobody can say yet which
	 */
	public void release(Instant by) {
		for (String company : companies()) {
			List<Planned> due = due(company, by);
			while (due.stream().filter(this::released).count() == PAGE) {
				due = due(company, by);
			}
		}
	}

	private List<String> companies() {
		return desk.ask(new ListCompanies(), head.getAsLong()).codes();
	}

	private List<Planned> due(String company, Instant by) {
		return desk.ask(new ListCallbacksDue(company, by, PAGE), head.getAsLong()).callbacks();
	}

	/** A call that cannot be released does not hold up the others. */
	private boolean released(Planned call) {
		try {
			desk.tell(new ReleaseCallback(call.callback()), MetaData.emptyInstance());
			return true;
		}
		catch (Rejected refused) {
			log.warn("{} could not be released", call.callback(), refused);
			return false;
		}
	}

}
