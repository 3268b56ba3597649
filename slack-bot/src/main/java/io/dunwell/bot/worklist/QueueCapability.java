package io.dunwell.bot.worklist;

import java.util.List;
import java.util.Map;

import io.dunwell.bot.card.MayContact;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.messages.worklist.Worklist.Item;

/** {@code /dun queue}: my worklist, or a colleague's by their handle. */
public final class QueueCapability implements Capability {

	static final String MORE = "queue.more";

	private static final int ALL = 500;

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("queue", List.of(), QueueCapability::typed));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(MORE, (session, value) -> {
			String[] parts = value.split(" ", 2);
			show(session.inPlace(), parts[1], Integer.parseInt(parts[0]));
		});
	}

	private static void typed(Session session, Typed typed) {
		String whose = typed.text().replace("@", "").strip();
		show(session, whose.isEmpty() ? session.person().handle() : whose, 0);
	}

	private static void show(Session session, String collector, int from) {
		Worklist list = list(session, collector, ALL);
		List<String> shown = list.items().stream().skip(from).limit(QueueMessage.ITEMS).map(Item::account).toList();
		session.tell(QueueMessage.of(session.voice(), session.person().company(), collector, list, from,
				MayContact.ask(session, shown)));
	}

	private static Worklist list(Session session, String collector, int limit) {
		return session.ask(new ListWorklist(session.person().company(), collector,
				session.voice().locale().toLanguageTag(), limit));
	}

}
