package io.dunwell.bot.undo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Context;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.card.Cards;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.memory.Logged;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import org.jspecify.annotations.Nullable;

/** Keeps what was logged for a while, and leaves a receipt with Undo and Edit. */
public final class Logbook {

	/** How long something may be undone (slack.md, Echo). */
	static final Duration UNDOABLE = Duration.ofMinutes(5);

	/** Receipts older than this are not updated any more. */
	private static final Duration KEPT = Duration.ofDays(7);

	private static final String ALREADY = "undo.already";

	private Logbook() {
	}

	/**
	 * An entry that was carried out.
	 *
	 * @param account id of the account it is about
	 * @param entry what was entered: ids, amounts and dates only
	 * @param echo what was understood, in a sentence
	 * @param details further sentences
	 */
	public record Entry(String kind, String account, Object entry, String echo, List<String> details) {
	}

	/** Tells the person that their entry is logged, or that it was already. */
	public static void logged(Session session, Done done, Entry entry) {
		if (done.already()) {
			session.tell(already(session.voice(), entry));
			return;
		}
		String id = session.key("entry " + done.id());
		session.memory().forget(session.at().minus(KEPT));
		boolean first = session.memory()
			.remember(new Logged(id, Ids.companyOf(entry.account()), session.person().handle(), session.visit().user(),
					entry.kind(), done.id(), session.at(), Json.write(entry.entry()), Logged.State.STANDS));
		if (first) {
			session.leave(receipt(session.voice(), entry, id), id);
			Cards.worked(session, entry.account(), entry.echo());
		}
		else {
			session.tell(already(session.voice(), entry));
		}
	}

	/**
	 * An entry that a button of a card made: the receipt takes the card's place, wherever
	 * else the card is.
	 */
	public static void here(Session session, Logged logged, String account, String echo) {
		Cards.worked(session, account, echo);
		session.inPlace()
			.tell(new Message(echo, List.of(new Section(echo),
					new Actions(new Button(Undo.UNDO, session.say("undo.button"), logged.id())))));
	}

	/** The entry, if this person may still take it back; else they are told why not. */
	public static Optional<Logged> standing(Session session, String id) {
		Optional<Logged> logged = session.memory().find(id);
		String why = logged.map(entry -> why(session, entry)).orElse("undo.late");
		if (why.isEmpty()) {
			return logged;
		}
		session.tell(session.say(why, "minutes", UNDOABLE.toMinutes()));
		return Optional.empty();
	}

	private static String why(Session session, Logged logged) {
		if (!logged.person().equals(session.person().handle())
				|| !logged.company().equals(session.person().company())) {
			return "undo.not-yours";
		}
		if (logged.state() == Logged.State.UNDONE) {
			return ALREADY;
		}
		return logged.at().plus(UNDOABLE).isBefore(session.at()) ? "undo.late" : "";
	}

	/**
	 * Takes an entry back; once, whichever of its buttons are pressed how often.
	 * @throws io.dunwell.messages.Rejected when the ledger has gone on from it
	 */
	public static void takeBack(Session session, Logged logged, Undoable kind) {
		session.sendOnce(kind.compensation(session, logged), "slack-undo-" + logged.id());
		session.memory().undone(logged.id());
	}

	/**
	 * Takes back what a corrected entry replaces, if it is not taken back already.
	 * @param id of the entry that is corrected, if one is
	 * @return false when it may not be taken back any more; the person was told why
	 */
	public static boolean replaced(Session session, @Nullable String id, Undoable kind) {
		if (id == null || session.memory().find(id).filter(entry -> why(session, entry).equals(ALREADY)).isPresent()) {
			return true;
		}
		Optional<Logged> earlier = standing(session, id);
		earlier.ifPresent(logged -> {
			takeBack(session, logged, kind);
			session.note(session.say("edit.undone"));
		});
		return earlier.isPresent();
	}

	static Message receipt(Voice voice, Entry entry, String id) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Section(Mrkdwn.of(entry.echo())));
		entry.details().forEach(detail -> blocks.add(new Context(detail)));
		blocks.add(new Actions(new Button(Undo.UNDO, voice.say("undo.button"), id),
				new Button(Undo.EDIT, voice.say("edit.button"), id)));
		List<String> told = new ArrayList<>();
		told.add(entry.echo());
		told.addAll(entry.details());
		told.add(voice.say("undo.how", "minutes", UNDOABLE.toMinutes()));
		return new Message(String.join("\n", told), blocks);
	}

	static Message already(Voice voice, Entry entry) {
		return Message.of(voice.say("logged.already", "echo", entry.echo()));
	}

}
