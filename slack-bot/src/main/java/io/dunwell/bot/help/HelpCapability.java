package io.dunwell.bot.help;

import java.util.List;
import java.util.function.Supplier;

import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.OneThing;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Table;
import io.dunwell.bot.edge.Verb;

/** {@code /dun} and {@code /dun help}. */
public final class HelpCapability implements Capability {

	private final Supplier<Table> table;

	private final OneThing oneThing;

	public HelpCapability(Supplier<Table> table, OneThing oneThing) {
		this.table = table;
		this.oneThing = oneThing;
	}

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("help", List.of(), (session, typed) -> help(session)));
	}

	private void help(Session session) {
		session
			.tell(HelpMessage.of(session.voice(), this.table.get().verbs(), this.oneThing.now(session).orElse(null)));
	}

}
