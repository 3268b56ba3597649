package io.dunwell.bot.ask;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Element.Option;
import io.dunwell.bot.block.Element.Select;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Table;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist.Item;

/**
 * A window to pick a customer from one's own worklist, when none was named; then carries
 * on with what was typed.
 */
public final class PickCustomer implements Capability, Form {

	private static final String FORM = "pick-customer";

	private static final String FIELD = "customer";

	private static final int MOST = 100;

	private final Supplier<Table> table;

	public PickCustomer(Supplier<Table> table) {
		this.table = table;
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(FORM, this);
	}

	static void open(Session session, Typed typed) {
		String company = session.person().company();
		List<Item> items = session
			.ask(new ListWorklist(company, session.person().handle(), session.voice().locale().toLanguageTag(), MOST))
			.items();
		if (items.isEmpty()) {
			throw new NotUnderstood(
					Problem.of("account-missing", "usage", session.say("verb." + typed.verb() + ".usage")));
		}
		session.open(window(session.voice(), typed, items, company));
	}

	static Modal window(Voice voice, Typed typed, List<Item> items, String company) {
		List<Option> options = items.stream()
			.map(item -> new Option(voice.say("pick.option", "name", name(item), "account", item.account()),
					Ids.account(company, item.account())))
			.toList();
		return new Modal(FORM, voice.say("pick.title"), voice.say("pick.submit"), voice.say("form.cancel"),
				Json.write(typed),
				List.of(new Input(voice.say("pick.customer"),
						new Select(FIELD, voice.say("pick.placeholder"), options, null), voice.say("pick.hint"),
						false)));
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		return filled.value(FIELD) == null ? Map.of(FIELD, voice.say("pick.placeholder")) : Map.of();
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Typed typed = Json.read(filled.metadata(), Typed.class);
		this.table.get().run(session, typed.of(Objects.requireNonNull(filled.value(FIELD), FIELD)));
	}

	private static String name(Item item) {
		return Objects.requireNonNullElse(item.name(), item.account());
	}

}
