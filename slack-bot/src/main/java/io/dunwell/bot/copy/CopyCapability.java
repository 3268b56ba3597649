package io.dunwell.bot.copy;

import java.util.List;
import java.util.Objects;

import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Problem;
import io.dunwell.messages.Done;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.copy.FindInvoiceCopy;
import io.dunwell.messages.copy.InvoiceCopy;
import io.dunwell.messages.copy.SendInvoiceCopy;

/** {@code /dun copy acme 1043}: mails the invoice to a customer who asks for it. */
public final class CopyCapability implements Capability {

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("copy", List.of(), CopyCapability::typed));
	}

	private static void typed(Session session, Typed typed) {
		if (typed.text().isBlank()) {
			throw new NotUnderstood(Problem.of("copy-missing"));
		}
		WhichCustomer.opening(session, typed)
			.ifPresent(opening -> send(session, opening.standing(), opening.rest().replaceFirst("^#", "").strip()));
	}

	/** First whether it can go: that is told at once, and what it is about, too. */
	private static void send(Session session, AccountStanding standing, String number) {
		if (number.isEmpty()) {
			throw new NotUnderstood(Problem.of("copy-missing"));
		}
		InvoiceCopy copy = session.ask(new FindInvoiceCopy(standing.company(), number));
		if (!copy.account().equals(standing.account())) {
			throw new Rejected(Refusal.INVOICE_OF_OTHER_ACCOUNT, number, standing.account());
		}
		Done done = session.send(new SendInvoiceCopy(standing.company(), copy.invoice()), "copy");
		String sent = session.say("copy.sent", "invoice", copy.invoice(), "account",
				Objects.requireNonNullElse(copy.name(), copy.account()), "address", copy.email());
		session.tell(done.already() ? session.say("logged.already", "echo", sent) : sent);
	}

}
