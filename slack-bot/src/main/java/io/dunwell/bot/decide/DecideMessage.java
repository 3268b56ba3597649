package io.dunwell.bot.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Context;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Element.Confirm;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.Render;
import io.dunwell.bot.decide.Waiting.ShortPayments;
import io.dunwell.bot.text.Voice;
import io.dunwell.bot.writeoff.Team;
import io.dunwell.bot.writeoff.WriteOffMessage;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.dispute.DisputeProposals.DisputeProposal;
import io.dunwell.messages.invoice.WriteOffs.WriteOff;
import org.jspecify.annotations.Nullable;

/** What waits to be decided, a page of it. */
final class DecideMessage {

	/** More is not decided in one sitting: what is decided makes room for the next. */
	private static final int ROWS = 8;

	/** Of an account's short payments. */
	private static final int LINES = 6;

	private static final int LONGEST_NAME = 100;

	private final Voice voice;

	private final Person reader;

	private final Waiting waiting;

	private final boolean everyones;

	private DecideMessage(Voice voice, Person reader, Waiting waiting, boolean everyones) {
		this.voice = voice;
		this.reader = reader;
		this.waiting = waiting;
		this.everyones = everyones;
	}

	/** One thing to decide: a write-off, or the short payments of an account. */
	private record Row(@Nullable WriteOff writeOff, @Nullable ShortPayments shortPayments) {
	}

	/**
	 * @param done what was just decided, to be told first
	 */
	static Message of(Voice voice, Person reader, Waiting waiting, boolean everyones, @Nullable String done) {
		DecideMessage message = new DecideMessage(voice, reader, waiting, everyones);
		List<Row> rows = Stream
			.concat(waiting.writeOffs().stream().map(one -> new Row(one, null)),
					waiting.shortPayments().stream().map(one -> new Row(null, one)))
			.toList();
		return Render.fitting(rows, ROWS, shown -> message.page(shown, rows.size() - shown.size(), done));
	}

	private Message page(List<Row> rows, int more, @Nullable String done) {
		List<Block> blocks = new ArrayList<>();
		List<String> told = new ArrayList<>();
		if (done != null) {
			blocks.add(new Section(done));
			told.add(done);
		}
		if (this.waiting.isEmpty()) {
			say(blocks, told, this.voice.say("decide.nothing"));
		}
		int number = 0;
		for (Row row : rows) {
			number++;
			if (row.writeOff() != null) {
				title(blocks, told, number == 1, "decide.write-offs");
				writeOff(blocks, told, row.writeOff(), "#" + number);
			}
			else if (row.shortPayments() != null) {
				title(blocks, told, number == 1 || rows.get(number - 2).writeOff() != null, "decide.short-payments");
				shortPayments(blocks, told, row.shortPayments(), "#" + number);
			}
		}
		if (more > 0) {
			say(blocks, told, this.voice.say("decide.more", "count", more));
		}
		if (this.waiting.colleagues() > 0) {
			say(blocks, told, this.voice.say("decide.colleagues", "count", this.waiting.colleagues()));
		}
		return new Message(String.join("\n", told), blocks);
	}

	private void title(List<Block> blocks, List<String> told, boolean isFirst, String key) {
		if (isFirst) {
			blocks.add(new Header(this.voice.say(key)));
			told.add(this.voice.say(key));
		}
	}

	private void writeOff(List<Block> blocks, List<String> told, WriteOff writeOff, String number) {
		boolean own = writeOff.askedBy().equalsIgnoreCase(this.reader.handle());
		List<String> facts = new ArrayList<>(WriteOffMessage.facts(this.voice, this.waiting.team(), writeOff));
		if (own) {
			facts.add(this.voice.say("decide.own"));
		}
		section(blocks, told, WriteOffMessage.what(this.voice, writeOff), facts);
		if (!own && Team.decides(this.reader)) {
			blocks.add(new Actions(WriteOffMessage.buttons(this.voice, writeOff, DecideCapability.APPROVE + number,
					DecideCapability.REJECT + number, new Pressed(writeOff.id(), null, this.everyones, null).json())));
		}
	}

	private void shortPayments(List<Block> blocks, List<String> told, ShortPayments all, String number) {
		List<DisputeProposal> shown = all.proposals().stream().limit(LINES).toList();
		List<String> lines = new ArrayList<>();
		shown.forEach(one -> lines.add(this.voice.say("decide.short-payment", "invoice", one.invoice(), "amount",
				one.amount(), "date", one.proposed())));
		if (all.proposals().size() > LINES) {
			lines.add(this.voice.say("list.more", "count", all.proposals().size() - LINES));
		}
		String name = cut(Objects.requireNonNullElse(all.first().name(), all.account()));
		section(blocks, told, name, lines);
		if (DecideCapability.decidesDisputes(this.reader)) {
			blocks.add(new Actions(disputeButtons(all, shown, number)));
		}
	}

	private List<Element> disputeButtons(ShortPayments all, List<DisputeProposal> shown, String number) {
		String value = new Pressed(all.account(), shown.stream().map(DisputeProposal::invoice).toList(), this.everyones,
				null)
			.json();
		Button dispute = new Button(DecideCapability.DISPUTE + number, this.voice.say("decide.dispute"), value);
		if (shown.size() == 1) {
			return List.of(dispute,
					new Button(DecideCapability.NO_DISPUTE + number, this.voice.say("decide.no-dispute"), value));
		}
		return List.of(dispute,
				new Button(DecideCapability.NO_DISPUTE + number,
						this.voice.say("decide.no-disputes", "count", shown.size()), value, null,
						new Confirm(this.voice.say("decide.no-disputes.title"),
								this.voice.say("decide.no-disputes.text", "count", shown.size()),
								this.voice.say("decide.no-disputes.yes"), this.voice.say("form.cancel"))));
	}

	private static void section(List<Block> blocks, List<String> told, String title, List<String> lines) {
		List<Mrkdwn> parts = new ArrayList<>();
		parts.add(Mrkdwn.bold(title));
		lines.forEach(line -> parts.add(Mrkdwn.of(line)));
		blocks.add(new Section(Mrkdwn.lines(parts)));
		told.add(title);
		told.addAll(lines);
	}

	private static void say(List<Block> blocks, List<String> told, String sentence) {
		blocks.add(new Context(sentence));
		told.add(sentence);
	}

	private static String cut(String text) {
		return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
	}

}
