package io.dunwell.bot.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Context;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.messages.Done;
import io.dunwell.messages.ladder.ApproveNotice;
import io.dunwell.messages.ladder.FindLetter;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.LetterText;
import org.jspecify.annotations.Nullable;

/**
 * {@code /dun letters}: those to approve, to post, and that came back. Each answer brings
 * the list back without it.
 */
public final class LettersCapability implements Capability {

	static final String APPROVE = "letters.approve";

	static final String SENT = "letters.sent";

	static final String READ = "letters.read";

	static final String TAKE_BACK = "letters.take-back";

	private static final Set<String> EVERYONES = Set.of("all", "alla", "everyone");

	/** Of a section's 3,000 characters, as escaping makes text longer. */
	private static final int PIECE = 2000;

	/** A longer letter is read in the console. */
	private static final int PIECES = 12;

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("letters", List.of(), LettersCapability::typed));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(APPROVE, LettersCapability::approve, SENT, LettersCapability::sent, READ,
				(session, value) -> session
					.open(letter(session, session.ask(new FindLetter(Pressed.of(value).notice(), false)))),
				TAKE_BACK, (session, value) -> session
					.open(TakeBackForm.window(session.voice(), Pressed.of(value).at(session.visit().responseUrl()))));
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(TakeBackForm.ID, new TakeBackForm());
	}

	private static void typed(Session session, Typed typed) {
		session.tell(list(session, EVERYONES.contains(typed.text().strip().toLowerCase(Locale.ROOT)), null));
	}

	/**
	 * @param done what was just done
	 */
	static Message list(Session session, boolean everyones, @Nullable String done) {
		return PileMessage.of(session.voice(), Pile.of(session, everyones), everyones, done);
	}

	private static void approve(Session session, String value) {
		Pressed pressed = Pressed.of(value);
		session.send(new ApproveNotice(pressed.notice()), "approve");
		session.inPlace().tell(list(session, pressed.everyones(), session.say("letters.approved")));
	}

	/** Where all that it asked for was settled, it was withdrawn instead. */
	private static void sent(Session session, String value) {
		Pressed pressed = Pressed.of(value);
		Done done = session.send(new GiveNotice(pressed.notice()), "sent");
		session.inPlace()
			.tell(list(session, pressed.everyones(),
					session.say(done.already() ? "letters.settled" : "letters.given")));
	}

	private static Modal letter(Session session, LetterText letter) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Section(Mrkdwn.bold(letter.subject())));
		blocks.add(new Context(letter.to() == null ? session.say("letters.no-address")
				: session.say("letters.to", "address", letter.to())));
		String text = letter.text();
		for (int at = 0; at < text.length() && blocks.size() < PIECES; at += PIECE) {
			blocks.add(new Section(text.substring(at, Math.min(text.length(), at + PIECE))));
		}
		return new Modal(READ, session.say("letters.read.title"), null, session.say("letters.close"), "", blocks);
	}

}
