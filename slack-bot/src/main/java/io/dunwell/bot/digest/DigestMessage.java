package io.dunwell.bot.digest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

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
import io.dunwell.bot.problem.ProblemsMessage;
import io.dunwell.bot.recognition.WinMessage;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.dispute.OpenDisputes.OpenDispute;
import io.dunwell.messages.promise.BrokenPromises.BrokenLine;
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

	private static final int UNTOUCHED = 3;

	private static final int NEW_DISPUTES = 3;

	private static final int AGEING_DISPUTES = 3;

	private static final int PROBLEMS = 3;

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
		digest.broken();
		digest.action();
		digest.disputes();
		digest.problems();
		digest.owned("digest.risky", figures.risky(), RISKY);
		digest.owned("digest.untouched", figures.untouched(), UNTOUCHED);
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
		String month = this.voice.month(this.figures.last());
		List<String> lines = new ArrayList<>();
		lines.add(this.voice.say("digest.cash", "period", period(), "yesterday", list(this.figures.cash()), "month",
				month, "amounts", list(this.figures.monthsCash())));
		lines.add(this.voice.say("digest.recovered", "yesterday", sums(yesterday), "month", month, "amounts",
				sums(this.figures.month())));
		lines.add(due(this.figures.due()));
		lines.add(this.voice.say("digest.promises", "kept", yesterday.kept().kept(), "partial",
				yesterday.kept().partial(), "broken", yesterday.kept().broken()));
		List<Money> disputed = this.figures.aging()
			.stream()
			.filter(aging -> aging.disputed().signum() > 0)
			.map(aging -> Money.of(aging.disputed(), aging.currency()))
			.toList();
		lines.add(this.voice.say("digest.disputes", "amounts", list(disputed), "fresh",
				this.figures.newDisputes().size(), "closed", yesterday.disputesClosed()));
		add(lines);
	}

	/** A working day, or one and the free days after it. */
	private String period() {
		LocalDate day = this.figures.day();
		LocalDate last = this.figures.last();
		return day.equals(last) ? this.voice.date(day) : this.voice.say("digest.period", "from", day, "to", last);
	}

	private String list(Collection<Money> amounts) {
		return amounts.isEmpty() ? this.voice.say("digest.none")
				: this.voice.list(amounts.stream().map(this.voice::money).toList());
	}

	private String sums(Scoreboard board) {
		return list(board.recovered()
			.stream()
			.filter(sum -> sum.amount().signum() != 0)
			.map(sum -> Money.of(sum.amount(), sum.currency()))
			.toList());
	}

	private String due(List<DueLine> due) {
		Map<String, Money> sums = new TreeMap<>();
		due.forEach(line -> sums.merge(line.amount().currency(), line.amount(), Money::plus));
		return this.voice.say("digest.due", "count", due.size(), "amounts", list(sums.values()));
	}

	/** Counts customers, and lists a line for each of their currencies. */
	private void broken() {
		list("digest.broken", this.figures.broken().stream().map(BrokenLine::account).distinct().count(),
				this.figures.brokenByAccount()
					.stream()
					.map(line -> this.voice.say("digest.broken-line", "account", name(line.name(), line.account()),
							"amount", line.amount(), "person", owner(line.collector())))
					.toList(),
				BROKEN);
	}

	/**
	 * The one thing to do first: the largest promise that broke, else what is most
	 * urgent.
	 */
	private void action() {
		Stream
			.concat(this.figures.brokenByAccount().stream().map(line -> open(line.name(), line.account())),
					this.figures.risky().stream().map(owned -> open(owned.item().name(), owned.item().account())))
			.findFirst()
			.ifPresent(button -> this.blocks.add(new Actions(button)));
	}

	private Button open(@Nullable String name, String account) {
		return new Button(Doors.OPEN_ACCOUNT, this.voice.say("digest.open", "account", name(name, account)),
				Ids.account(this.figures.company(), account))
			.primary();
	}

	/** New ones, then those that have waited longest. */
	private void disputes() {
		List<OpenDispute> fresh = this.figures.newDisputes();
		List<OpenDispute> ageing = this.figures.ageingDisputes();
		list("digest.disputes-new", fresh.stream().map(this::dispute).toList(), NEW_DISPUTES);
		list("digest.disputes-ageing", ageing.stream().map(this::dispute).toList(), AGEING_DISPUTES);
	}

	private String dispute(OpenDispute dispute) {
		return this.voice.say("digest.dispute-line", "account", name(dispute.name(), dispute.account()), "amount",
				dispute.amount(), "reason", this.voice.word("reason", dispute.reason()), "days",
				ChronoUnit.DAYS.between(dispute.opened(), this.figures.today()), "person", owner(dispute.collector()));
	}

	/** Reported until they are done (domain.md, Dispute rules). */
	private void problems() {
		list("digest.problems",
				this.figures.problems().stream().map(problem -> ProblemsMessage.line(this.voice, problem)).toList(),
				PROBLEMS);
	}

	private void owned(String key, List<Owned> owned, int most) {
		list(key,
				owned.stream()
					.map(one -> this.voice.say("digest.owned", "account", name(one.item().name(), one.item().account()),
							"amount", one.item().chase(), "score", one.item().score(), "person", one.collector()))
					.toList(),
				most);
	}

	private void list(String key, List<String> items, int most) {
		list(key, items.size(), items, most);
	}

	private void list(String key, long count, List<String> items, int most) {
		if (items.isEmpty()) {
			return;
		}
		List<String> lines = new ArrayList<>();
		lines.add(this.voice.say(key, "count", count, "days", Figures.AGEING_DAYS));
		items.stream().limit(most).forEach(item -> lines.add("• " + item));
		if (items.size() > most) {
			lines.add(this.voice.say("list.more", "count", items.size() - most));
		}
		add(lines);
	}

	private void wins() {
		if (!this.figures.wins().isEmpty()) {
			List<String> lines = new ArrayList<>();
			lines.add(this.voice.say("digest.wins", "count", this.figures.wins().size()));
			WinMessage.byAccount(this.voice, this.figures.wins())
				.stream()
				.limit(WINS)
				.forEach(line -> lines.add("• " + line));
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

	private static String owner(@Nullable String collector) {
		return Objects.requireNonNullElse(collector, "–");
	}

	private static String name(@Nullable String name, String account) {
		String whole = Objects.requireNonNullElse(name, account);
		return whole.length() <= LONGEST_NAME ? whole : whole.substring(0, LONGEST_NAME - 1) + "…";
	}

}
