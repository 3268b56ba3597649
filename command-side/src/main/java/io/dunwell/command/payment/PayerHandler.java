package io.dunwell.command.payment;

import java.time.LocalDate;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.ForgetPayer;
import io.dunwell.messages.payment.RememberPayer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** Who pays for whom, as people say, or show by putting cash right. */
public final class PayerHandler {

	private final Ledger ledger;

	private final Payers payers;

	public PayerHandler(Ledger ledger) {
		this.ledger = ledger;
		this.payers = new Payers(ledger);
	}

	@CommandHandler
	Done handle(RememberPayer command, MetaData metaData) {
		String company = Ids.company(command.company());
		if (command.payer().startsWith("payer:")) {
			throw new Rejected(Refusal.INVALID_FIELD, "payer", command.payer());
		}
		String account = Ids.within(company, Ids.account(company, command.account()));
		return payers.remember(account, command.payer(), null, Act.of(metaData));
	}

	@CommandHandler
	Done handle(ForgetPayer command, MetaData metaData) {
		String company = Ids.company(command.company());
		String id = Ids.within(company, Ids.payer(company, command.payer()));
		Loaded<Payer> payer = ledger.load(Payer.class, id, Refusal.UNKNOWN_PAYER);
		String account = payer.ask(Payer::account);
		if (account == null) {
			return new Done(id, true);
		}
		LocalDate today = payers.today(account, Act.of(metaData));
		payer.tell(it -> it.forget(account, today));
		return Done.with(id);
	}

}
