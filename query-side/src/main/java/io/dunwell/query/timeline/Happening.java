package io.dunwell.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Event;
import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;
import io.dunwell.messages.account.AccountEvent;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.contact.ContactEvent;
import io.dunwell.messages.copy.CopyEvent;
import io.dunwell.messages.credit.CreditEvent;
import io.dunwell.messages.dispute.DisputeEvent;
import io.dunwell.messages.invoice.CreditNoteEvent;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.payment.PayerEvent;
import io.dunwell.messages.payment.PaymentEvent;
import io.dunwell.messages.promise.PromiseEvent;
import io.dunwell.messages.task.TaskEvent;
import io.dunwell.messages.worklist.WorklistEvent;
import io.dunwell.query.ledger.Concerned;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened on an account. The words are made when it is read, in the
 * reader's language.
 *
 * @param account the account's id
 * @param at when the desk learned it
 * @param type logical name of the event
 * @param arguments of the sentence under {@code timeline.<type>}
 * @param words said by or about a person, if any
 */
record Happening(String account, long position, Instant at, LocalDate effective, String type, String actor,
		List<Argument> arguments, @Nullable Personal words) {

	static final String IN_ORDER = "log";

	/** An index is read upwards: this one has the newest first. */
	static final String NEWEST = "newest";

	static final View<Happening> VIEW = new View<>("timeline", 10, Happening.class,
			List.of(AccountEvent.class, ContactEvent.class, CopyEvent.class, CreditEvent.class, CreditNoteEvent.class,
					DisputeEvent.class, InvoiceEvent.class, NoticeEvent.class, PaymentEvent.class, PayerEvent.class,
					PromiseEvent.class, TaskEvent.class, WorklistEvent.class, PersonalDataErased.class),
			Happening::key, Happening::fold,
			List.of(new Index<>(IN_ORDER, List.of(Column.text("account", Happening::account)),
					Column.number("at", Happening::position)),
					new Index<>(NEWEST, List.of(Column.text("account", Happening::account)),
							Column.number("ago", happening -> -happening.position()))));

	private static @Nullable String key(RecordedEvent event) {
		String account = Concerned.account(event.payload());
		return (account != null && Sentence.of(event.payload()) != null) ? account + "|" + event.position() : null;
	}

	private static Happening fold(@Nullable Happening before, RecordedEvent event) {
		Event payload = event.payload();
		String account = Concerned.account(payload);
		Sentence sentence = Sentence.of(payload);
		LogicalName name = payload.getClass().getAnnotation(LogicalName.class);
		if (account == null || sentence == null || name == null) {
			throw new IllegalArgumentException("nothing to tell of " + payload.getClass().getName());
		}
		return new Happening(account, event.position(), event.recorded(), event.effective(), name.value(),
				event.actor(), sentence.arguments(), sentence.words());
	}

}
