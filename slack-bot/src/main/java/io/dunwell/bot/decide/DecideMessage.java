package io.dunwell.bot.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
import io.dunwell.messages.dispute.AcceptDisputeProposal;
import io.dunwell.messages.dispute.DisputeProposals.DisputeProposal;
import io.dunwell.messages.invoice.WriteOffs.WriteOff;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.CashSuggestions.Suggested;
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

	/** One thing to decide. */
	private sealed interface Row {

		/** The key of what stands above rows of its kind. */
		String title();

	}

	private record WriteOffRow(WriteOff writeOff) implements Row {

		@Override
		public String title() {
			return "decide.write-offs";
		}

	}

	private record ShortRow(ShortPayments payments) implements Row {

		@Override
		public String title() {
			return "decide.short-payments";
		}

	}

	private record PaymentRow(Suggested cash) implements Row {

		@Override
		public String title() {
			return isKnown() ? "decide.cash" : "decide.cash.unknown";
		}

		/** Whether there is something to accept. */
		boolean isKnown() {
			return !cash.suggestions().isEmpty();
		}

	}

	/**
	 * @param done what was just decided, to be told first
	 */
	static Message of(Voice voice, Person reader, Waiting waiting, boolean everyones, @Nullable String done) {
		DecideMessage message = new DecideMessage(voice, reader, waiting, everyones);
		List<Row> rows = new ArrayList<>();
		List<PaymentRow> cash = waiting.cash().stream().map(PaymentRow::new).toList();
		waiting.writeOffs().forEach(one -> rows.add(new WriteOffRow(one)));
		cash.stream().filter(PaymentRow::isKnown).forEach(rows::add);
		waiting.shortPayments().forEach(one -> rows.add(new ShortRow(one)));
		// what takes longest to find out is in nobody's way
		cash.stream().filter(one -> !one.isKnown()).forEach(rows::add);
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
			if (number == 1 || !rows.get(number - 2).title().equals(row.title())) {
				blocks.add(new Header(this.voice.say(row.title())));
				told.add(this.voice.say(row.title()));
			}
			switch (row) {
				case WriteOffRow(WriteOff one) -> writeOff(blocks, told, one, "#" + number);
				case ShortRow(ShortPayments all) -> shortPayments(blocks, told, all, "#" + number);
				case PaymentRow(Suggested cash) -> cash(blocks, told, cash, "#" + number);
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

	private void cash(List<Block> blocks, List<String> told, Suggested cash, String number) {
		section(blocks, told, CashRow.title(this.voice, cash.payment()), CashRow.lines(this.voice, cash));
		if (DecideCapability.may(this.reader, AllocatePayment.class)) {
			blocks.add(new Actions(CashRow.buttons(this.voice, cash, this.everyones, number)));
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
		if (DecideCapability.may(this.reader, AcceptDisputeProposal.class)) {
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
