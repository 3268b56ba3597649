package io.dunwell.bot.writeoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Element.Confirm;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.invoice.WriteOffs.WriteOff;

/** A write-off in words: asked for, to be decided, decided. */
public final class WriteOffMessage {

	/** Longer names and reasons hide what is to be decided. */
	private static final int LONGEST = 300;

	private WriteOffMessage() {
	}

	/** For those who may decide: the facts, and a button for each answer. */
	public static Message toDecide(Voice voice, Team team, WriteOff writeOff) {
		String title = voice.say("writeoff.to-decide", "what", what(voice, writeOff));
		List<String> facts = facts(voice, team, writeOff);
		List<Element> buttons = new ArrayList<>(
				buttons(voice, writeOff, WriteOffCapability.APPROVE, WriteOffCapability.REJECT, writeOff.id()));
		buttons.add(open(voice, writeOff));
		return message(title, facts, buttons);
	}

	/** Approve and Reject, under these action ids. */
	public static List<Element> buttons(Voice voice, WriteOff writeOff, String approve, String reject, String value) {
		return List.of(
				new Button(approve, voice.say("writeoff.approve"), value, Element.Style.PRIMARY,
						new Confirm(voice.say("writeoff.confirm.title"),
								voice.say("writeoff.confirm.text", "what", what(voice, writeOff)),
								voice.say("writeoff.approve"), voice.say("form.cancel"))),
				new Button(reject, voice.say("writeoff.reject"), value));
	}

	/** Who asked for it when, and why. */
	public static List<String> facts(Voice voice, Team team, WriteOff writeOff) {
		return List.of(
				voice.say("writeoff.asked-by", "person", team.name(writeOff.askedBy()), "date", writeOff.asked()),
				why(voice, writeOff.reason()));
	}

	/** What became of it, for everybody who heard of it. */
	public static Message decided(Voice voice, Team team, WriteOff writeOff) {
		String what = what(voice, writeOff);
		String person = team.name(writeOff.decidedBy());
		LocalDate decided = Objects.requireNonNull(writeOff.decided());
		List<String> why = writeOff.answer() == null ? List.of()
				: List.of(why(voice, Objects.requireNonNull(writeOff.answer())));
		String title = switch (writeOff.state()) {
			case "rejected" -> voice.say("writeoff.rejected", "what", what, "person", person, "date", decided);
			case "recovered" -> voice.say("writeoff.recovered", "what", what, "person", person, "date", decided);
			default -> voice.say("writeoff.approved", "what", what, "person", person, "date", decided);
		};
		return message(title, why, List.of(open(voice, writeOff)));
	}

	/** For who asked: it is done, or who is to decide. */
	static Message asked(Voice voice, Team team, WriteOff writeOff) {
		String what = what(voice, writeOff);
		List<String> details = new ArrayList<>();
		details.add(why(voice, writeOff.reason()));
		boolean waits = writeOff.state().equals("waiting");
		if (waits) {
			List<String> deciders = team.deciders(writeOff.askedBy())
				.stream()
				.map(person -> team.name(person.handle()))
				.toList();
			details.add(deciders.isEmpty() ? voice.say("writeoff.nobody-decides")
					: voice.say("writeoff.waits", "people", voice.list(deciders, 3)));
		}
		return message(voice.say(waits ? "writeoff.asked" : "writeoff.made", "what", what), details,
				List.of(open(voice, writeOff)));
	}

	/** Whose, how much, on which invoice. */
	public static String what(Voice voice, WriteOff writeOff) {
		return voice.say("writeoff.what", "account",
				cut(Objects.requireNonNullElse(writeOff.name(), writeOff.account())), "amount", writeOff.amount(),
				"invoice", writeOff.invoice());
	}

	private static String why(Voice voice, String reason) {
		return voice.say("writeoff.why", "reason", cut(voice.word("writeoff.reason", reason)));
	}

	private static Button open(Voice voice, WriteOff writeOff) {
		return new Button(Doors.OPEN_ACCOUNT, voice.say("account.show"),
				Ids.account(Ids.companyOf(writeOff.id()), writeOff.account()));
	}

	private static Message message(String title, List<String> facts, List<? extends Element> buttons) {
		List<Mrkdwn> lines = new ArrayList<>();
		lines.add(Mrkdwn.bold(title));
		facts.forEach(fact -> lines.add(Mrkdwn.of(fact)));
		List<String> told = new ArrayList<>();
		told.add(title);
		told.addAll(facts);
		List<Block> blocks = List.of(new Section(Mrkdwn.lines(lines)), new Actions(List.copyOf(buttons)));
		return new Message(String.join("\n", told), blocks);
	}

	private static String cut(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
	}

}
