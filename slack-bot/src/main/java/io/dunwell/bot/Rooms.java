package io.dunwell.bot;

import java.util.List;
import java.util.function.Supplier;

import io.dunwell.bot.account.AccountCapability;
import io.dunwell.bot.ask.PickCustomer;
import io.dunwell.bot.dispute.DisputeCapability;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Table;
import io.dunwell.bot.help.HelpCapability;
import io.dunwell.bot.payment.PaymentCapability;
import io.dunwell.bot.promise.PromiseCapability;
import io.dunwell.bot.undo.Undo;
import io.dunwell.bot.worklist.QueueCapability;

/** All capabilities, in the order help tells them. */
final class Rooms {

	private Rooms() {
	}

	static Table table() {
		return Table.of(Rooms::all);
	}

	private static List<Capability> all(Supplier<Table> table) {
		QueueCapability queue = new QueueCapability();
		PromiseCapability promise = new PromiseCapability();
		PaymentCapability payment = new PaymentCapability();
		DisputeCapability dispute = new DisputeCapability();
		return List.of(queue, new AccountCapability(), promise, payment, dispute,
				new Undo(List.of(promise, payment, dispute)), new HelpCapability(table, queue),
				new PickCustomer(table));
	}

}
