package io.dunwell.bot.account;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.dunwell.bot.ask.Meant;
import io.dunwell.bot.ask.WhichCustomer;
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
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.Balance;
import io.dunwell.messages.account.AccountStanding.CreditStanding;
import io.dunwell.messages.account.AccountStanding.DisputeStanding;
import io.dunwell.messages.account.AccountStanding.HoldStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.account.AccountStanding.PromiseStanding;

/** How a customer stands, on one screen; oldest invoices first. */
public final class AccountMessage {

	/** More than this is not a screen. */
	private static final int INVOICES = 15;

	private static final int OTHERS = 5;

	private AccountMessage() {
	}

	/**
	 * @param from how many of its invoices were shown before
	 */
	static Message of(Voice voice, AccountStanding standing, int from) {
		List<InvoiceLine> invoices = standing.invoices()
			.stream()
			.sorted(Comparator.comparing(InvoiceLine::due).thenComparing(InvoiceLine::number))
			.skip(from)
			.toList();
		return Render.fitting(invoices, INVOICES, shown -> page(voice, standing, shown, from));
	}

	private static Message page(Voice voice, AccountStanding standing, List<InvoiceLine> shown, int from) {
		List<Block> blocks = new ArrayList<>();
		List<String> told = new ArrayList<>();
		String name = WhichCustomer.name(standing);
		String worked = voice.say("account.who", "account", standing.account(), "collector",
				Objects.requireNonNullElse(standing.collector(), "–"));
		String who = standing.salesperson() == null ? worked
				: worked + voice.say("account.sold-by", "person", standing.salesperson());
		blocks.add(new Header(name));
		blocks.add(new Context(who));
		told.add(name + " · " + who);
		credit(voice, standing).ifPresent(stop -> section(blocks, told, stop));
		standing.balances().forEach(balance -> section(blocks, told, balance(voice, balance)));
		int left = standing.invoices().size() - from - shown.size();
		section(blocks, told, title(voice, standing, shown),
				shown.stream().map(invoice -> invoice(voice, invoice)).toList());
		if (left > 0) {
			section(blocks, told, voice.say("list.more", "count", left));
		}
		list(blocks, told, voice, "account.promises",
				standing.promises().stream().flatMap(promise -> promise(voice, promise).stream()).toList());
		list(blocks, told, voice, "account.disputes",
				standing.disputes().stream().map(dispute -> dispute(voice, dispute)).toList());
		list(blocks, told, voice, "account.holds", standing.holds().stream().map(hold -> hold(voice, hold)).toList());
		blocks.add(new Actions(buttons(voice, standing, from + shown.size(), left > 0)));
		return new Message(String.join("\n", told), blocks);
	}

	/** That nothing is sold to them until they have paid, if so. */
	public static Optional<String> credit(Voice voice, AccountStanding standing) {
		CreditStanding credit = standing.credit();
		return (credit == null) ? Optional.empty() : Optional.of(voice.say("account.credit", "date", credit.since(),
				"by", Objects.requireNonNullElse(credit.step(), credit.by())));
	}

	private static String title(Voice voice, AccountStanding standing, List<InvoiceLine> shown) {
		return shown.isEmpty() ? voice.say("account.nothing-open")
				: voice.say("account.invoices", "count", standing.invoices().size());
	}

	private static List<Element> buttons(Voice voice, AccountStanding standing, int next, boolean more) {
		String id = WhichCustomer.id(standing);
		List<Element> buttons = new ArrayList<>();
		if (!standing.invoices().isEmpty()) {
			buttons.add(new Button(Doors.LOG_PROMISE, voice.say("promise.log"), id).primary());
			buttons.add(new Button(Doors.WRITE_OFF, voice.say("writeoff.button"), id));
		}
		buttons.add(new Button(Doors.OPEN_ACCOUNT, voice.say("account.refresh"), id));
		if (more) {
			buttons.add(new Button(AccountCapability.MORE, voice.say("list.show-more"), next + " " + id));
		}
		return buttons;
	}

	private static String balance(Voice voice, Balance balance) {
		return voice.say("account.balance", "open", money(balance.open(), balance), "overdue",
				money(balance.overdue(), balance), "disputed", money(balance.disputed(), balance), "promised",
				money(balance.promised(), balance), "unapplied", money(balance.unapplied(), balance));
	}

	private static Money money(BigDecimal amount, Balance balance) {
		return Money.of(amount, balance.currency());
	}

	private static String invoice(Voice voice, InvoiceLine invoice) {
		long late = ChronoUnit.DAYS.between(invoice.due(), voice.today());
		String key = late <= 0 ? "account.invoice"
				: invoice.state().equals("overdue") ? "account.invoice-overdue" : "account.invoice-late";
		return voice.say(key, "number", invoice.number(), "open", Meant.open(invoice), "due", invoice.due(), "days",
				late, "state", voice.word("invoice.state", invoice.state()));
	}

	private static List<String> promise(Voice voice, PromiseStanding promise) {
		return promise.lines()
			.stream()
			.map(line -> voice.say("account.promise", "invoice", line.invoice(), "amount",
					Money.of(line.amount(), line.currency()), "date", line.date(), "state",
					voice.word("promise.state", line.state())))
			.toList();
	}

	private static String dispute(Voice voice, DisputeStanding dispute) {
		return voice.say("account.dispute", "invoice", dispute.invoice(), "amount",
				Money.of(dispute.amount(), dispute.currency()), "reason", voice.word("reason", dispute.reason()),
				"state", voice.word("dispute.state", dispute.state()), "opened", dispute.opened());
	}

	private static String hold(Voice voice, HoldStanding hold) {
		return hold.invoice() == null ? voice.say("account.hold", "reason", hold.reason(), "until", hold.until())
				: voice.say("account.hold-invoice", "invoice", hold.invoice(), "reason", hold.reason(), "until",
						hold.until());
	}

	private static void list(List<Block> blocks, List<String> told, Voice voice, String title, List<String> lines) {
		if (lines.isEmpty()) {
			return;
		}
		List<String> shown = new ArrayList<>(lines.subList(0, Math.min(OTHERS, lines.size())));
		if (lines.size() > OTHERS) {
			shown.add(voice.say("list.more", "count", lines.size() - OTHERS));
		}
		section(blocks, told, voice.say(title, "count", lines.size()), shown);
	}

	private static void section(List<Block> blocks, List<String> told, String text) {
		blocks.add(new Section(text));
		told.add(text);
	}

	private static void section(List<Block> blocks, List<String> told, String title, List<String> lines) {
		List<Mrkdwn> parts = new ArrayList<>();
		parts.add(Mrkdwn.bold(title));
		lines.forEach(line -> parts.add(Mrkdwn.of("• " + line)));
		blocks.add(new Section(Mrkdwn.lines(parts)));
		told.add(title);
		lines.forEach(line -> told.add("• " + line));
	}

}
