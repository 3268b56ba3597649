package io.dunwell.command.payment;

import java.time.LocalDate;

import io.dunwell.command.account.Account;
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
import org.jspecify.annotations.Nullable;

/** Who pays for whom, as people say, or show by putting cash right. */
public final class PayerHandler {

	private final Ledger ledger;

	public PayerHandler(Ledger ledger) {
		this.ledger = ledger;
	}

	@CommandHandler
	Done handle(RememberPayer command, MetaData metaData) {
		String company = Ids.company(command.company());
		if (command.payer().startsWith("payer:")) {
			throw new Rejected(Refusal.INVALID_FIELD, "payer", command.payer());
		}
		String account = Ids.within(company, Ids.account(company, command.account()));
		return remember(account, command.payer(), null, Act.of(metaData));
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
		LocalDate today = today(account, Act.of(metaData));
		payer.tell(it -> it.forget(account, today));
		return Done.with(id);
	}

	/**
	 * Remembers for which account a payer pays.
	 * @param taughtBy id of the payment that a person put right
	 * @throws Rejected {@code unknown-account}
	 */
	Done remember(String account, String name, @Nullable String taughtBy, Act act) {
		LocalDate today = today(account, act);
		String id = Ids.payer(Ids.companyOf(account), name);
		Loaded<Payer> payer = ledger.loadOrCreate(Payer.class, id, () -> new Payer(id));
		if (account.equals(payer.ask(Payer::account))) {
			return new Done(id, true);
		}
		payer.tell(it -> it.remember(account, name.strip(), taughtBy, today));
		return Done.with(id);
	}

	private LocalDate today(String account, Act act) {
		return ledger.load(Account.class, account, Refusal.UNKNOWN_ACCOUNT).ask(Account::facts).today(act);
	}

}
