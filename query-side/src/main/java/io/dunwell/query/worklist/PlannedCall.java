package io.dunwell.query.worklist;

import java.time.Instant;
import java.util.List;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.worklist.CallbackClosed;
import io.dunwell.messages.worklist.CallbackDue;
import io.dunwell.messages.worklist.CallbackPlanned;
import io.dunwell.messages.worklist.WorklistEvent;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody planned and whose time has not been told yet.
 *
 * @param callback its id
 * @param account the account's id
 * @param owner handle of who will call
 */
record PlannedCall(String callback, String account, String owner, Instant at) {

	/** Those of a company by their time. */
	static final String BY_TIME = "time";

	static final View<PlannedCall> VIEW = new View<>("callbacks_due", 1, PlannedCall.class,
			List.of(WorklistEvent.class), event -> callback(event.payload()), PlannedCall::fold,
			List.of(new Index<>(BY_TIME, List.of(Column.text("company", PlannedCall::company)),
					Column.number("due_at", call -> call.at().toEpochMilli()))));

	String company() {
		return Ids.companyOf(account);
	}

	private static @Nullable PlannedCall fold(@Nullable PlannedCall before, RecordedEvent event) {
		return (event.payload() instanceof CallbackPlanned planned)
				? new PlannedCall(planned.callback(), planned.account(), planned.owner(), planned.at()) : null;
	}

	private static @Nullable String callback(Event event) {
		return switch (event) {
			case CallbackPlanned planned -> planned.callback();
			case CallbackDue due -> due.callback();
			case CallbackClosed closed -> closed.callback();
			default -> null;
		};
	}

}
