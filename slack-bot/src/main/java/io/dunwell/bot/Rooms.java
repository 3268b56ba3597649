package io.dunwell.bot;

import java.util.List;
import java.util.function.Supplier;

import io.dunwell.bot.account.AccountCapability;
import io.dunwell.bot.ask.PickCustomer;
import io.dunwell.bot.calls.CallsCapability;
import io.dunwell.bot.contact.CallCapability;
import io.dunwell.bot.contact.CallbackCapability;
import io.dunwell.bot.decide.DecideCapability;
import io.dunwell.bot.digest.DigestCapability;
import io.dunwell.bot.dispute.DisputeCapability;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Table;
import io.dunwell.bot.help.HelpCapability;
import io.dunwell.bot.ladder.LadderCapability;
import io.dunwell.bot.letter.LettersCapability;
import io.dunwell.bot.payment.PaymentCapability;
import io.dunwell.bot.problem.ProblemsCapability;
import io.dunwell.bot.promise.PromiseCapability;
import io.dunwell.bot.undo.Undo;
import io.dunwell.bot.contact.HoldCapability;
import io.dunwell.bot.contact.StopCapability;
import io.dunwell.bot.copy.CopyCapability;
import io.dunwell.bot.recognition.KudosCapability;
import io.dunwell.bot.settings.SettingsCapability;
import io.dunwell.bot.task.TaskCapability;
import io.dunwell.bot.update.UpdateCapability;
import io.dunwell.bot.worklist.DoneCapability;
import io.dunwell.bot.worklist.NextCapability;
import io.dunwell.bot.worklist.QueueCapability;
import io.dunwell.bot.worklist.SnoozeCapability;
import io.dunwell.bot.writeoff.WriteOffCapability;

/** All capabilities, in the order help tells them. */
final class Rooms {

	private Rooms() {
	}

	static Table table() {
		return Table.of(Rooms::all);
	}

	private static List<Capability> all(Supplier<Table> table) {
		NextCapability next = new NextCapability();
		PromiseCapability promise = new PromiseCapability();
		PaymentCapability payment = new PaymentCapability();
		DisputeCapability dispute = new DisputeCapability();
		WriteOffCapability writeOff = new WriteOffCapability();
		CallbackCapability callbacks = new CallbackCapability();
		SnoozeCapability snooze = new SnoozeCapability();
		DoneCapability done = new DoneCapability();
		return List.of(next, new QueueCapability(), new AccountCapability(), new LadderCapability(),
				new LettersCapability(), new CopyCapability(), promise, payment, dispute,
				new CallCapability(promise, callbacks), new StopCapability(), new HoldCapability(), callbacks,
				new CallsCapability(promise, dispute, callbacks), snooze, done, new TaskCapability(), writeOff,
				new DecideCapability(), new ProblemsCapability(),
				new Undo(List.of(promise, payment, dispute, callbacks, snooze, done)), new KudosCapability(),
				new UpdateCapability(), new DigestCapability(), new SettingsCapability(),
				new HelpCapability(table, next), new PickCustomer(table));
	}

}
