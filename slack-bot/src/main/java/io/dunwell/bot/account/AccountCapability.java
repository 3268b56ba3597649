package io.dunwell.bot.account;

import java.util.List;
import java.util.Map;

import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Parser;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.input.Understood;

/** {@code /dun account acme}: balances, open invoices, promises, disputes, holds. */
public final class AccountCapability implements Capability {

	static final String MORE = "account.more";

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("account", List.of(), AccountCapability::typed));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(Doors.OPEN_ACCOUNT, (session, account) -> show(session, account, 0), MORE, (session, value) -> {
			String[] parts = value.split(" ", 2);
			show(session.inPlace(), parts[1], Integer.parseInt(parts[0]));
		});
	}

	/** All that is typed is the name, numbers too, unless an invoice says whose it is. */
	private static void typed(Session session, Typed typed) {
		Understood understood = Parser.read(typed.text(), session.reading(typed, Direction.BEHIND));
		String name = understood.invoices().isEmpty() ? typed.text() : "";
		WhichCustomer.find(session, typed, name, understood.invoices())
			.ifPresent(customer -> session.tell(AccountMessage.of(session.voice(), customer.standing(), 0)));
	}

	private static void show(Session session, String account, int from) {
		session.tell(AccountMessage.of(session.voice(), WhichCustomer.standing(session, account), from));
	}

}
