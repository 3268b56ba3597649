package io.dunwell.bot.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.Render;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.ladder.LadderStanding;
import io.dunwell.messages.ladder.LadderStanding.Part;

/** Where a customer is on the ladder, a page of it: oldest invoices first. */
final class LadderMessage {

	private static final int PARTS = 12;

	private LadderMessage() {
	}

	/**
	 * @param from how many parts of invoices were shown before
	 */
	static Message of(Voice voice, LadderStanding standing, int from) {
		String name = Objects.requireNonNullElse(standing.name(), standing.account());
		String ladder = standing.ladder();
		if (ladder == null) {
			return Message.of(voice.say("ladder.none", "account", name));
		}
		List<Part> left = standing.parts().subList(Math.min(from, standing.parts().size()), standing.parts().size());
		if (left.isEmpty()) {
			return Message.of(voice.say("ladder.nothing-open", "account", name));
		}
		String title = voice.say("ladder.title", "account", name, "ladder", ladder, "version",
				Objects.requireNonNull(standing.version()));
		return Render.fitting(left, PARTS, parts -> page(voice, standing, title, parts, from));
	}

	private static Message page(Voice voice, LadderStanding standing, String title, List<Part> parts, int from) {
		List<Block> blocks = new ArrayList<>();
		List<String> told = new ArrayList<>();
		blocks.add(new Header(title));
		told.add(title);
		for (Part part : parts) {
			String what = voice.say("ladder.part", "invoice", part.invoice(), "due", part.due(), "amount",
					Money.of(part.chased(), part.currency()));
			String where = where(voice, part);
			blocks.add(new Section(Mrkdwn.lines(Mrkdwn.bold(what), Mrkdwn.of(where))));
			told.add(what + "\n" + where);
		}
		String id = Ids.account(standing.company(), standing.account());
		int more = standing.parts().size() - from - parts.size();
		if (more > 0) {
			told.add(voice.say("list.more", "count", more));
			blocks.add(new Actions(
					new Button(LadderCapability.MORE, voice.say("list.show-more"), (from + parts.size()) + " " + id)));
		}
		blocks.add(new Actions(new Button(Doors.OPEN_ACCOUNT, voice.say("account.show"), id)));
		return new Message(String.join("\n", told), blocks);
	}

	private static String where(Voice voice, Part part) {
		List<String> lines = new ArrayList<>();
		if (part.lastStep() != null) {
			lines.add(voice.say("ladder.last", "step", part.lastStep(), "date",
					Objects.requireNonNull(part.lastGiven())));
		}
		if (part.nextStep() != null) {
			lines.add(voice.say("ladder.next", "step", part.nextStep()));
		}
		lines.add(part.why());
		return String.join("\n", lines);
	}

}
