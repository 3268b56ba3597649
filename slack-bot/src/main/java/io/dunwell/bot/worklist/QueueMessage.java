package io.dunwell.bot.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.Render;
import io.dunwell.bot.card.Card;
import io.dunwell.bot.card.MayContact;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.contact.MayCall;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.messages.worklist.Worklist.Item;

/** A worklist, a page of it: each account with its score and the reasons in words. */
final class QueueMessage {

	static final int ITEMS = 8;

	private final Voice voice;

	private final MayCall mayCall;

	private QueueMessage(Voice voice, MayCall mayCall) {
		this.voice = voice;
		this.mayCall = mayCall;
	}

	/**
	 * @param from how many of its items were shown before
	 * @param mayCall which of those that follow may be called now
	 */
	static Message of(Voice voice, String company, String collector, Worklist list, int from, MayCall mayCall) {
		List<Item> left = list.items().subList(Math.min(from, list.items().size()), list.items().size());
		if (left.isEmpty()) {
			return Message.of(voice.say(from == 0 ? "queue.empty" : "queue.end"));
		}
		QueueMessage message = new QueueMessage(voice, mayCall);
		return Render.fitting(left, ITEMS, items -> message.page(company, collector, list, items, from));
	}

	private Message page(String company, String collector, Worklist list, List<Item> items, int from) {
		List<Block> blocks = new ArrayList<>();
		List<String> told = new ArrayList<>();
		String title = this.voice.say("queue.title", "count", list.items().size(), "date", list.date());
		blocks.add(new Header(title));
		told.add(title);
		int number = from;
		for (Item item : items) {
			number++;
			blocks.addAll(item(company, item, number));
			told.add(text(item, number));
		}
		int more = list.items().size() - number;
		if (more > 0) {
			told.add(this.voice.say("list.more", "count", more));
			blocks.add(new Actions(
					new Button(QueueCapability.MORE, this.voice.say("list.show-more"), number + " " + collector)));
		}
		return new Message(String.join("\n", told), blocks);
	}

	/** One account; the number keeps its buttons apart from the others'. */
	private List<Block> item(String company, Item item, int number) {
		String id = Ids.account(company, item.account());
		Mrkdwn title = Mrkdwn.bold(Card.title(this.voice, item, number));
		String reasons = reasons(item);
		return List.of(new Section(reasons.isEmpty() ? title : Mrkdwn.lines(title, Mrkdwn.of(reasons))),
				new Actions(new Button(Doors.LOG_PROMISE + "#" + number, this.voice.say("promise.log"), id),
						new Button(Doors.OPEN_ACCOUNT + "#" + number, this.voice.say("account.show"), id)));
	}

	/** The same for those who hear it. */
	private String text(Item item, int number) {
		String reasons = reasons(item);
		return Card.title(this.voice, item, number) + (reasons.isEmpty() ? "" : "\n" + reasons);
	}

	private String reasons(Item item) {
		String reasons = String.join(" · ", Card.reasons(item));
		return Stream
			.concat(Stream.of(reasons), MayContact.forbidden(this.voice, this.mayCall, item.account()).stream())
			.filter(line -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

}
