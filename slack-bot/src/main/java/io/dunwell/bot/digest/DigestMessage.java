package io.dunwell.bot.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Image;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.digest.Figures.Owned;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.recognition.WinMessage;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.promise.PromisesDue.DueLine;
import io.dunwell.messages.scoreboard.Scoreboard;
import org.jspecify.annotations.Nullable;

/**
 * A digest in words. For a lead with customers, owners and a button; for the channel with
 * totals and wins only: nobody is named there but who has won.
 */
final class DigestMessage {

	private static final int BROKEN = 5;

	private static final int RISKY = 10;

	private static final int WINS = 2;

	private static final int LONGEST_NAME = 60;

	private final Voice voice;

	private final Figures figures;

	private final List<Block> blocks = new ArrayList<>();

	private final List<String> told = new ArrayList<>();

	private DigestMessage(Voice voice, Figures figures) {
		this.voice = voice;
		this.figures = figures;
	}

	/**
	 * The lead's.
	 * @param picture id of the uploaded chart, if there is one
	 */
	static Message whole(Voice voice, Figures figures, @Nullable String picture) {
		if (figures.isQuiet()) {
			return quiet(voice, figures);
		}
		DigestMessage digest = new DigestMessage(voice, figures);
		digest.totals();
		digest.list("digest.broken", figures.broken(), BROKEN);
		if (!figures.broken().isEmpty()) {
			Owned first = figures.broken().getFirst();
			digest.blocks.add(new Actions(new Button(Doors.OPEN_ACCOUNT,
					voice.say("digest.open", "account", name(first.item().name(), first.item().account())),
					Ids.account(first.company(), first.item().account()))
				.primary()));
		}
		digest.list("digest.risky", figures.risky(), RISKY);
		digest.wins();
		digest.picture(picture);
		return digest.message();
	}

	/** The channel's. */
	static Message totals(Voice voice, Figures figures, @Nullable String picture) {
		if (figures.isQuiet()) {
			return quiet(voice, figures);
		}
		DigestMessage digest = new DigestMessage(voice, figures);
		digest.totals();
		digest.wins();
		digest.picture(picture);
		return digest.message();
	}

	/** What the chart shows, for those who do not see it. */
	static String altText(Voice voice, Aging aging) {
		List<String> parts = new ArrayList<>();
		aging.buckets()
			.forEach((bucket, sum) -> parts.add(voice.say("digest.bucket", "bucket", voice.word("bucket", bucket),
					"amount", Money.of(sum.amount(), aging.currency()))));
		return voice.say("digest.aging", "date", aging.asOf(), "buckets", String.join(" · ", parts));
	}

	private static Message quiet(Voice voice, Figures figures) {
		return Message.of(voice.say("digest.quiet", "date", figures.day()));
	}

	private Message message() {
		return new Message(String.join("\n", this.told), this.blocks);
	}

	private void totals() {
		String title = this.voice.say("digest.title", "date", this.figures.today());
		this.blocks.add(new Header(title));
		this.told.add(title);
		Scoreboard yesterday = this.figures.yesterday();
		List<String> lines = new ArrayList<>();
		lines.add(this.voice.say("digest.cash", "date", this.figures.day(), "yesterday", sums(yesterday), "month",
				sums(this.figures.month())));
		lines.add(due(this.figures.due()));
		lines.add(this.voice.say("digest.promises", "kept", yesterday.kept().kept(), "partial",
				yesterday.kept().partial(), "broken", yesterday.kept().broken()));
		List<String> disputed = this.figures.aging()
			.stream()
			.filter(aging -> aging.disputed().signum() > 0)
			.map(aging -> this.voice.money(Money.of(aging.disputed(), aging.currency())))
			.toList();
		lines.add(this.voice.say("digest.disputes", "amounts",
				disputed.isEmpty() ? this.voice.say("digest.none") : this.voice.list(disputed), "closed",
				yesterday.disputesClosed()));
		add(lines);
	}

	private String sums(Scoreboard board) {
		List<String> sums = board.recovered()
			.stream()
			.filter(sum -> sum.amount().signum() != 0)
			.map(sum -> this.voice.money(Money.of(sum.amount(), sum.currency())))
			.toList();
		return sums.isEmpty() ? this.voice.say("digest.none") : this.voice.list(sums);
	}

	private String due(List<DueLine> due) {
		Map<String, Money> sums = new TreeMap<>();
		due.forEach(line -> sums.merge(line.amount().currency(), line.amount(), Money::plus));
		return this.voice.say("digest.due", "count", due.size(), "amounts",
				sums.isEmpty() ? this.voice.say("digest.none")
						: this.voice.list(sums.values().stream().map(this.voice::money).toList()));
	}

	private void list(String key, List<Owned> owned, int most) {
		if (owned.isEmpty()) {
			return;
		}
		List<String> lines = new ArrayList<>();
		lines.add(this.voice.say(key, "count", owned.size()));
		owned.stream()
			.limit(most)
			.forEach(one -> lines
				.add("• " + this.voice.say("digest.owned", "account", name(one.item().name(), one.item().account()),
						"amount", one.item().chase(), "score", one.item().score(), "person", one.collector())));
		if (owned.size() > most) {
			lines.add(this.voice.say("list.more", "count", owned.size() - most));
		}
		add(lines);
	}

	private void wins() {
		if (!this.figures.wins().isEmpty()) {
			List<String> lines = new ArrayList<>();
			lines.add(this.voice.say("digest.wins", "count", this.figures.wins().size()));
			this.figures.wins().stream().limit(WINS).forEach(win -> lines.add("• " + WinMessage.line(this.voice, win)));
			add(lines);
		}
	}

	private void picture(@Nullable String picture) {
		if (!this.figures.aging().isEmpty()) {
			String text = altText(this.voice, this.figures.aging().getFirst());
			this.told.add(text);
			this.blocks.add(picture == null ? new Section(text) : new Image(picture, text));
		}
	}

	private void add(List<String> lines) {
		this.blocks.add(new Section(Mrkdwn.of(String.join("\n", lines))));
		this.told.addAll(lines);
	}

	private static String name(@Nullable String name, String account) {
		String whole = Objects.requireNonNullElse(name, account);
		return whole.length() <= LONGEST_NAME ? whole : whole.substring(0, LONGEST_NAME - 1) + "…";
	}

}
