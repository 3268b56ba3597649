package io.dunwell.bot.help;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Divider;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.text.Voice;
import io.dunwell.bot.edge.OneThing.First;
import org.jspecify.annotations.Nullable;

/** What can be typed, below the one thing to do now. */
final class HelpMessage {

	/** Lines of a section, which takes 3,000 characters. */
	private static final int TOGETHER = 12;

	private HelpMessage() {
	}

	/**
	 * @param first the one thing to do now; none when the worklist is empty
	 */
	static Message of(Voice voice, Collection<Verb> verbs, @Nullable First first) {
		List<Block> blocks = new ArrayList<>();
		List<String> told = new ArrayList<>();
		blocks.add(new Header(voice.say("help.now")));
		told.add(voice.say("help.now"));
		if (first != null) {
			blocks.addAll(first.blocks());
			told.add(first.text());
		}
		else {
			blocks.add(new Section(voice.say("queue.empty")));
			told.add(voice.say("queue.empty"));
		}
		blocks.add(new Divider());
		List<Mrkdwn> lines = new ArrayList<>();
		lines.add(Mrkdwn.bold(voice.say("help.title")));
		told.add(voice.say("help.title"));
		for (Verb verb : verbs) {
			String usage = voice.say("verb." + verb.name() + ".usage");
			String help = voice.say("verb." + verb.name() + ".help");
			lines.add(Mrkdwn.code(usage).then(" – " + help));
			told.add(usage + " – " + help);
		}
		for (int at = 0; at < lines.size(); at += TOGETHER) {
			blocks.add(new Section(Mrkdwn.lines(lines.subList(at, Math.min(lines.size(), at + TOGETHER)))));
		}
		blocks.add(new Block.Context(voice.say("help.input")));
		told.add(voice.say("help.input"));
		return new Message(String.join("\n", told), blocks);
	}

}
