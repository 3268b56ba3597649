package io.dunwell.bot.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Context;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.Render;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Money;
import io.dunwell.messages.ladder.Notices.Line;
import io.dunwell.messages.ladder.Notices.Notice;
import org.jspecify.annotations.Nullable;

/** The letters that wait, a page of them. */
final class PileMessage {

	private static final int ROWS = 8;

	private static final int INVOICES = 6;

	private final Voice voice;

	private final boolean everyones;

	private PileMessage(Voice voice, boolean everyones) {
		this.voice = voice;
		this.everyones = everyones;
	}

	/** One letter, and what is to be done with it. */
	private record Row(String title, Notice notice, @Nullable String action) {

	}

	/**
	 * @param done what was just done, to be told first
	 */
	static Message of(Voice voice, Pile pile, boolean everyones, @Nullable String done) {
		List<Row> rows = Stream
			.of(pile.toApprove().stream().map(one -> new Row("letters.to-approve", one, LettersCapability.APPROVE)),
					pile.undelivered().stream().map(one -> new Row("letters.undelivered", one, null)),
					pile.toPost().stream().map(one -> new Row("letters.to-post", one, LettersCapability.SENT)))
			.flatMap(stream -> stream)
			.toList();
		PileMessage message = new PileMessage(voice, everyones);
		return Render.fitting(rows, ROWS, shown -> message.page(shown, rows.size() - shown.size(), done));
	}

	private Message page(List<Row> rows, int more, @Nullable String done) {
		List<Block> blocks = new ArrayList<>();
		List<String> told = new ArrayList<>();
		if (done != null) {
			blocks.add(new Section(done));
			told.add(done);
		}
		if (rows.isEmpty()) {
			say(blocks, told, this.voice.say("letters.nothing"));
		}
		for (int at = 0; at < rows.size(); at++) {
			Row row = rows.get(at);
			if (at == 0 || !rows.get(at - 1).title().equals(row.title())) {
				blocks.add(new Header(this.voice.say(row.title())));
				told.add(this.voice.say(row.title()));
			}
			letter(blocks, told, row, "#" + (at + 1));
		}
		if (more > 0) {
			say(blocks, told, this.voice.say("letters.more", "count", more));
		}
		return new Message(String.join("\n", told), blocks);
	}

	private void letter(List<Block> blocks, List<String> told, Row row, String number) {
		Notice notice = row.notice();
		String title = this.voice.say("letters.title", "account",
				Objects.requireNonNullElse(notice.name(), notice.account()), "step", notice.step(), "amount",
				String.join(" + ", sums(notice)));
		String facts = this.voice.say("letters.facts", "invoices",
				this.voice.list(notice.lines().stream().map(Line::invoice).distinct().toList(), INVOICES), "date",
				notice.date());
		List<Mrkdwn> lines = new ArrayList<>(List.of(Mrkdwn.bold(title), Mrkdwn.of(facts)));
		told.add(title);
		told.add(facts);
		if (notice.reason() != null) {
			String why = this.voice.say("letters.why", "reason", notice.reason());
			lines.add(Mrkdwn.of(why));
			told.add(why);
		}
		blocks.add(new Section(Mrkdwn.lines(lines)));
		blocks.add(new Actions(buttons(row, number)));
	}

	private List<Element> buttons(Row row, String number) {
		String value = new Pressed(row.notice().id(), this.everyones, null).json();
		List<Element> buttons = new ArrayList<>();
		if (row.action() != null) {
			buttons.add(new Button(row.action() + number, this.voice.say(row.action()), value).primary());
		}
		if (!row.notice().kind().equals("call") && !row.notice().kind().equals("slack-task")) {
			buttons.add(new Button(LettersCapability.READ + number, this.voice.say("letters.read"), value));
		}
		buttons.add(new Button(LettersCapability.TAKE_BACK + number, this.voice.say("letters.take-back"), value));
		return buttons;
	}

	/** One per currency, never added up. */
	private List<String> sums(Notice notice) {
		TreeMap<String, BigDecimal> sums = new TreeMap<>();
		notice.lines().forEach(line -> sums.merge(line.currency(), line.amount(), BigDecimal::add));
		return sums.entrySet().stream().map(sum -> this.voice.money(Money.of(sum.getValue(), sum.getKey()))).toList();
	}

	private static void say(List<Block> blocks, List<String> told, String sentence) {
		blocks.add(new Context(sentence));
		told.add(sentence);
	}

}
