package io.dunwell.bot.card;

import java.util.List;

import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.slack.Slack.Posted;
import io.dunwell.bot.slack.SlackRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cards that were posted of an account. */
public final class Cards {

	private static final Logger LOG = LoggerFactory.getLogger(Cards.class);

	private Cards() {
	}

	/**
	 * Something was done on the account: its cards of today say so and ask for nothing
	 * more, whoever has them.
	 * @param echo what was done
	 */
	public static void worked(Session session, String account, String echo) {
		String sentence = session.say("card.worked", "echo", echo, "person", name(session));
		Message message = new Message(sentence, List.of(new Section(sentence),
				new Actions(new Button(Doors.OPEN_ACCOUNT, session.say("account.show"), account))));
		session.post().about(account).forEach(card -> update(session, card, message));
	}

	private static String name(Session session) {
		String name = session.person().name();
		return name == null ? session.person().handle() : name;
	}

	private static void update(Session session, Posted card, Message message) {
		try {
			session.slack().update(card, message);
		}
		catch (SlackRefused refused) {
			LOG.warn("a card still asks for what was done: {}", refused.getMessage());
		}
	}

}
