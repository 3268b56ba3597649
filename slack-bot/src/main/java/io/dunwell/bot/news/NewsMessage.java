package io.dunwell.bot.news;

import java.util.List;
import java.util.Objects;

import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.account.AccountStanding;
import org.jspecify.annotations.Nullable;

/** News in words. */
final class NewsMessage {

	/** Slack folds longer messages; so do readers. */
	private static final int LONGEST = 2500;

	private NewsMessage() {
	}

	static Message kudos(Voice voice, String from, String to, @Nullable String reason) {
		return Message.of(voice.say("news.kudos", "from", from, "to", to, "reason", cut(reason)));
	}

	static Message update(Voice voice, String by, @Nullable String text) {
		String title = voice.say("news.update", "person", by);
		return new Message(title + "\n" + cut(text),
				List.of(new Section(Mrkdwn.lines(Mrkdwn.bold(title), Mrkdwn.of(cut(text))))));
	}

	static Message callback(Voice voice, AccountStanding standing) {
		String told = voice.say("news.callback", "account", cut(WhichCustomer.name(standing)));
		String id = WhichCustomer.id(standing);
		return new Message(told,
				List.of(new Section(told),
						new Actions(new Button(Doors.LOG_CALL, voice.say("call.log"), id).primary(),
								new Button(Doors.CALL_BACK, voice.say("news.later"), id),
								new Button(Doors.OPEN_ACCOUNT, voice.say("account.show"), id))));
	}

	static Message credit(Voice voice, AccountStanding standing, boolean stopped) {
		String name = cut(WhichCustomer.name(standing));
		String told = stopped ? voice.say("news.credit-stopped", "account", name)
				: voice.say("news.credit-lifted", "account", name);
		return new Message(told, List.of(new Section(told),
				new Actions(new Button(Doors.OPEN_ACCOUNT, voice.say("account.show"), WhichCustomer.id(standing)))));
	}

	private static String cut(@Nullable String text) {
		String all = Objects.requireNonNullElse(text, "–");
		return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
	}

}
