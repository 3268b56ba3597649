package io.dunwell.bot.card;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Context;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.Balance;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.account.AccountStanding.PromiseStanding;
import io.dunwell.messages.worklist.Worklist.Item;

/** An account to work now. */
public final class Card {

	/** More is not read before a call. */
	private static final int LISTED = 3;

	private static final int LONGEST_REASON = 200;

	private Card() {
	}

	/** In short: who, how much, why; with the buttons of a plan. */
	public static Message brief(Voice voice, String company, Item item, int number) {
		List<Block> blocks = new ArrayList<>();
		List<String> told = new ArrayList<>();
		top(voice, item, number, blocks, told);
		blocks.add(new Actions(buttons(voice, Ids.account(company, item.account()), "")));
		return new Message(String.join("\n", told), blocks);
	}

	/** In short, among others on one surface; its number keeps its buttons apart. */
	public static List<Block> row(Voice voice, String company, Item item, int number) {
		List<Block> blocks = new ArrayList<>();
		top(voice, item, number, blocks, new ArrayList<>());
		blocks.add(new Actions(buttons(voice, Ids.account(company, item.account()), "#" + number)));
		return blocks;
	}

	/**
	 * In full: also how it stands, and every step there is.
	 * @param warning why the customer may not be called now, if so
	 */
	public static Message full(Voice voice, Item item, AccountStanding standing, Optional<String> warning) {
		List<Block> blocks = new ArrayList<>();
		List<String> told = new ArrayList<>();
		top(voice, item, 1, blocks, told);
		warning.ifPresent(why -> add(blocks, told, why));
		standing.balances().forEach(balance -> add(blocks, told, balance(voice, balance)));
		List<String> lines = new ArrayList<>(invoices(voice, standing));
		lines.addAll(promises(voice, standing));
		if (!lines.isEmpty()) {
			add(blocks, told, String.join("\n", lines.stream().map(line -> "• " + line).toList()));
		}
		standing.holds()
			.stream()
			.limit(LISTED)
			.forEach(hold -> blocks
				.add(new Context(voice.say("account.hold", "reason", hold.reason(), "until", hold.until()))));
		String id = Ids.account(standing.company(), standing.account());
		blocks.add(new Actions(new Button(Doors.LOG_CALL, voice.say("call.log"), id).primary(),
				new Button(Doors.LOG_PROMISE, voice.say("promise.log"), id),
				new Button(Doors.LOG_PAYMENT, voice.say("paid.log"), id),
				new Button(Doors.LOG_DISPUTE, voice.say("dispute.log"), id)));
		blocks.add(new Actions(new Button(Doors.DONE, voice.say("work.done"), id),
				new Button(Doors.CALL_BACK, voice.say("callback.plan"), id),
				new Button(Doors.SNOOZE, voice.say("snooze.pick"), id),
				new Button(Doors.OPEN_ACCOUNT, voice.say("account.show"), id)));
		return new Message(String.join("\n", told), blocks);
	}

	/** What may be done with an account in a plan. */
	private static List<Element> buttons(Voice voice, String account, String suffix) {
		return List.of(new Button(Doors.DONE + suffix, voice.say("work.done"), account),
				new Button(Doors.LOG_PROMISE + suffix, voice.say("promise.log"), account).primary(),
				new Button(Doors.LOG_DISPUTE + suffix, voice.say("dispute.log"), account),
				new Button(Doors.CALL_BACK + suffix, voice.say("callback.plan"), account),
				new Button(Doors.SNOOZE + suffix, voice.say("snooze.pick"), account));
	}

	private static void top(Voice voice, Item item, int number, List<Block> blocks, List<String> told) {
		String title = title(voice, item, number);
		List<String> reasons = reasons(item);
		told.add(title);
		told.addAll(reasons);
		Mrkdwn bold = Mrkdwn.bold(title);
		blocks.add(new Section(reasons.isEmpty() ? bold : Mrkdwn.lines(bold, Mrkdwn.of(String.join(" · ", reasons)))));
	}

	/** Why it is on the list, but for the amount, which its title says. */
	public static List<String> reasons(Item item) {
		return item.reasons()
			.stream()
			.filter(reason -> !reason.code().equals("amount"))
			.map(reason -> cut(reason.text()))
			.toList();
	}

	/** Its place, name, amount and score. */
	public static String title(Voice voice, Item item, int number) {
		return voice.say("queue.item", "number", number, "account",
				cut(Objects.requireNonNullElse(item.name(), item.account())), "amount", item.chase(), "score",
				item.score());
	}

	private static String balance(Voice voice, Balance balance) {
		return voice.say("account.balance", "open", money(balance.open(), balance), "overdue",
				money(balance.overdue(), balance), "disputed", money(balance.disputed(), balance), "promised",
				money(balance.promised(), balance), "unapplied", money(balance.unapplied(), balance));
	}

	private static List<String> invoices(Voice voice, AccountStanding standing) {
		List<InvoiceLine> overdue = standing.invoices()
			.stream()
			.filter(invoice -> invoice.due().isBefore(voice.today()))
			.sorted(Comparator.comparing(InvoiceLine::due).thenComparing(InvoiceLine::number))
			.toList();
		List<String> lines = new ArrayList<>();
		overdue.stream()
			.limit(LISTED)
			.forEach(invoice -> lines.add(voice.say("account.invoice-late", "number", invoice.number(), "open",
					Money.of(invoice.open(), invoice.currency()), "due", invoice.due(), "days",
					ChronoUnit.DAYS.between(invoice.due(), voice.today()), "state",
					voice.word("invoice.state", invoice.state()))));
		if (overdue.size() > LISTED) {
			lines.add(voice.say("list.more", "count", overdue.size() - LISTED));
		}
		return lines;
	}

	private static List<String> promises(Voice voice, AccountStanding standing) {
		return standing.promises()
			.stream()
			.map(PromiseStanding::lines)
			.flatMap(List::stream)
			.limit(LISTED)
			.map(line -> voice.say("account.promise", "invoice", line.invoice(), "amount",
					Money.of(line.amount(), line.currency()), "date", line.date(), "state",
					voice.word("promise.state", line.state())))
			.toList();
	}

	private static void add(List<Block> blocks, List<String> told, String text) {
		blocks.add(new Section(text));
		told.add(text);
	}

	private static Money money(BigDecimal amount, Balance balance) {
		return Money.of(amount, balance.currency());
	}

	private static String cut(String text) {
		return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…";
	}

}
