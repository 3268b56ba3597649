package io.dunwell.bot.worklist;

import java.util.ArrayList;
import java.util.List;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.Render;
import io.dunwell.bot.card.Card;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.messages.worklist.Worklist.Item;

/** A worklist, a page of it: each account with its score and the reasons in words. */
final class QueueMessage {

	private static final int ITEMS = 8;

	private QueueMessage() {
	}

	/**
	 * @param from how many of its items were shown before
	 */
	static Message of(Voice voice, String company, String collector, Worklist list, int from) {
		List<Item> left = list.items().subList(Math.min(from, list.items().size()), list.items().size());
		if (left.isEmpty()) {
			return Message.of(voice.say(from == 0 ? "queue.empty" : "queue.end"));
		}
		return Render.fitting(left, ITEMS, items -> page(voice, company, collector, list, items, from));
	}

	private static Message page(Voice voice, String company, String collector, Worklist list, List<Item> items,
			int from) {
		List<Block> blocks = new ArrayList<>();
		List<String> told = new ArrayList<>();
		String title = voice.say("queue.title", "count", list.items().size(), "date", list.date());
		blocks.add(new Header(title));
		told.add(title);
		int number = from;
		for (Item item : items) {
			number++;
			blocks.addAll(item(voice, company, item, number));
			told.add(text(voice, item, number));
		}
		int more = list.items().size() - number;
		if (more > 0) {
			told.add(voice.say("list.more", "count", more));
			blocks.add(new Actions(
					new Button(QueueCapability.MORE, voice.say("list.show-more"), number + " " + collector)));
		}
		return new Message(String.join("\n", told), blocks);
	}

	/** One account; the number keeps its buttons apart from the others'. */
	static List<Block> item(Voice voice, String company, Item item, int number) {
		String id = Ids.account(company, item.account());
		Mrkdwn title = Mrkdwn.bold(Card.title(voice, item, number));
		String reasons = String.join(" · ", Card.reasons(item));
		return List.of(new Section(reasons.isEmpty() ? title : Mrkdwn.lines(title, Mrkdwn.of(reasons))),
				new Actions(new Button(Doors.LOG_PROMISE + "#" + number, voice.say("promise.log"), id),
						new Button(Doors.OPEN_ACCOUNT + "#" + number, voice.say("account.show"), id)));
	}

	/** The same for those who hear it. */
	static String text(Voice voice, Item item, int number) {
		String reasons = String.join(" · ", Card.reasons(item));
		return Card.title(voice, item, number) + (reasons.isEmpty() ? "" : "\n" + reasons);
	}

}
