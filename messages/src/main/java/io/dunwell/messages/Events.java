package io.dunwell.messages;

import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.account.AccountEvent;
import io.dunwell.messages.audit.AuditEvent;
import io.dunwell.messages.contact.ContactEvent;
import io.dunwell.messages.copy.CopyEvent;
import io.dunwell.messages.credit.CreditEvent;
import io.dunwell.messages.day.DayEvent;
import io.dunwell.messages.directory.DirectoryEvent;
import io.dunwell.messages.dispute.DisputeEvent;
import io.dunwell.messages.imports.FileEvent;
import io.dunwell.messages.invoice.CreditNoteEvent;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.ladder.LadderEvent;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.payment.PayerEvent;
import io.dunwell.messages.payment.PaymentEvent;
import io.dunwell.messages.problem.ProblemEvent;
import io.dunwell.messages.promise.CoverEvent;
import io.dunwell.messages.promise.PromiseEvent;
import io.dunwell.messages.recognition.RecognitionEvent;
import io.dunwell.messages.task.TaskEvent;
import io.dunwell.messages.update.UpdateEvent;
import io.dunwell.messages.worklist.WorklistEvent;

/** All events there are, by family. */
public final class Events {

	/** One sealed interface per capability. */
	public static final List<Class<? extends Event>> FAMILIES = List.of(AccountEvent.class, AuditEvent.class,
			ContactEvent.class, CopyEvent.class, CoverEvent.class, CreditEvent.class, CreditNoteEvent.class,
			DayEvent.class, DirectoryEvent.class, DisputeEvent.class, FileEvent.class, InvoiceEvent.class,
			LadderEvent.class, NoticeEvent.class, PayerEvent.class, PaymentEvent.class, ProblemEvent.class,
			PromiseEvent.class, RecognitionEvent.class, TaskEvent.class, UpdateEvent.class, WorklistEvent.class);

	private Events() {
	}

	/** Every event record. */
	public static Stream<Class<? extends Event>> types() {
		return FAMILIES.stream()
			.flatMap(family -> Stream.of(family.getPermittedSubclasses()))
			.map(type -> type.asSubclass(Event.class));
	}

}
