package io.dunwell.messages;

import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.account.AccountCommand;
import io.dunwell.messages.audit.AuditCommand;
import io.dunwell.messages.contact.ContactCommand;
import io.dunwell.messages.copy.CopyCommand;
import io.dunwell.messages.credit.CreditCommand;
import io.dunwell.messages.day.DayCommand;
import io.dunwell.messages.directory.DirectoryCommand;
import io.dunwell.messages.dispute.DisputeCommand;
import io.dunwell.messages.imports.FileCommand;
import io.dunwell.messages.invoice.InvoiceCommand;
import io.dunwell.messages.ladder.LadderCommand;
import io.dunwell.messages.payment.PaymentCommand;
import io.dunwell.messages.problem.ProblemCommand;
import io.dunwell.messages.promise.PromiseCommand;
import io.dunwell.messages.recognition.RecognitionCommand;
import io.dunwell.messages.task.TaskCommand;
import io.dunwell.messages.update.UpdateCommand;
import io.dunwell.messages.worklist.WorklistCommand;

/** All commands there are, by family. */
public final class Commands {

	/** One sealed interface per capability. */
	public static final List<Class<? extends Command>> FAMILIES = List.of(AccountCommand.class, AuditCommand.class,
			ContactCommand.class, CopyCommand.class, CreditCommand.class, DayCommand.class, DirectoryCommand.class,
			DisputeCommand.class, FileCommand.class, InvoiceCommand.class, LadderCommand.class, PaymentCommand.class,
			ProblemCommand.class, PromiseCommand.class, RecognitionCommand.class, TaskCommand.class,
			UpdateCommand.class, WorklistCommand.class);

	private Commands() {
	}

	/** Every command record. */
	public static Stream<Class<? extends Command>> types() {
		return FAMILIES.stream()
			.flatMap(family -> Stream.of(family.getPermittedSubclasses()))
			.map(type -> type.asSubclass(Command.class));
	}

}
