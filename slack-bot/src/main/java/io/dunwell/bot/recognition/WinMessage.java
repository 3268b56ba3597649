package io.dunwell.bot.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.Render;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Money;
import io.dunwell.messages.scoreboard.Wins.Win;

/** Wins in words: whose they are is told, who has none is not. */
public final class WinMessage {

	private static final int LISTED = 20;

	private static final int FEW = 5;

	private static final int LONGEST_NAME = 80;

	private WinMessage() {
	}

	/** One win. */
	public static Message one(Voice voice, Win win) {
		return Message.of("🎉 " + line(voice, win));
	}

	/**
	 * Many at once, as after an import or a quiet night: how many, how much, a few of
	 * them.
	 */
	public static Message many(Voice voice, List<Win> wins) {
		String title = voice.say("wins.many", "count", wins.size());
		return Render.fitting(byAccount(voice, wins), FEW,
				shown -> page(voice, title, wins, byAccount(voice, wins), shown));
	}

	/** The wins of a while. */
	static Message list(Voice voice, List<Win> wins, int days) {
		if (wins.isEmpty()) {
			return Message.of(voice.say("wins.none", "days", days));
		}
		String title = voice.say("wins.title", "count", wins.size(), "days", days);
		List<String> all = wins.stream().map(win -> line(voice, win)).toList();
		return Render.fitting(all, LISTED, shown -> page(voice, title, wins, all, shown));
	}

	/** A line for each account, with all that was won there. */
	public static List<String> byAccount(Voice voice, List<Win> wins) {
		Map<String, List<Win>> accounts = new LinkedHashMap<>();
		wins.forEach(win -> accounts.computeIfAbsent(win.account(), account -> new ArrayList<>()).add(win));
		return accounts.values()
			.stream()
			.map(of -> of.size() == 1 ? line(voice, of.getFirst()) : line(voice, of))
			.toList();
	}

	private static String line(Voice voice, List<Win> ofAccount) {
		Map<String, List<Win>> kinds = new LinkedHashMap<>();
		ofAccount.forEach(win -> kinds.computeIfAbsent(win.kind(), kind -> new ArrayList<>()).add(win));
		List<String> parts = new ArrayList<>();
		kinds.forEach((kind, wins) -> parts
			.add(voice.say("wins.part." + kind, "count", wins.size(), "amounts", amounts(voice, wins))));
		String told = voice.say("wins.account", "account", name(ofAccount.getFirst()), "parts", voice.list(parts));
		List<String> people = ofAccount.stream().map(Win::by).filter(Objects::nonNull).distinct().toList();
		return people.isEmpty() ? told : voice.say("wins.by", "win", told, "person", voice.list(people));
	}

	private static Message page(Voice voice, String title, List<Win> wins, List<String> all, List<String> shown) {
		List<String> lines = new ArrayList<>(shown.stream().map(line -> "• " + line).toList());
		if (all.size() > shown.size()) {
			lines.add(voice.say("list.more", "count", all.size() - shown.size()));
		}
		List<Block> blocks = new ArrayList<>(List.of(new Header(title)));
		lines.forEach(line -> blocks.add(new Section(Mrkdwn.of(line))));
		List<String> told = new ArrayList<>(List.of(title));
		told.addAll(lines);
		sums(voice, wins).ifPresent(sums -> {
			blocks.add(1, new Section(sums));
			told.add(1, sums);
		});
		return new Message(String.join("\n", told), blocks);
	}

	private static Optional<String> sums(Voice voice, List<Win> wins) {
		List<Win> cash = wins.stream().filter(win -> win.kind().equals("cash-recovered")).toList();
		return cash.isEmpty() ? Optional.empty()
				: Optional.of(voice.say("wins.recovered", "amounts", amounts(voice, cash)));
	}

	private static String amounts(Voice voice, List<Win> wins) {
		Map<String, Money> sums = new TreeMap<>();
		wins.stream()
			.map(Win::amount)
			.filter(Objects::nonNull)
			.forEach(amount -> sums.merge(amount.currency(), amount, Money::plus));
		return voice.list(sums.values().stream().map(voice::money).toList());
	}

	/** One win in a sentence. */
	public static String line(Voice voice, Win win) {
		String name = name(win);
		Money amount = win.amount();
		String told = switch (win.kind()) {
			case "promise-kept" -> amount == null ? voice.say("wins.promise-kept", "account", name)
					: voice.say("wins.promise-kept-amount", "account", name, "amount", amount);
			case "cash-recovered" -> amount == null ? voice.say("wins.cash-recovered", "account", name)
					: voice.say("wins.cash-recovered-amount", "account", name, "amount", amount);
			default -> voice.say("wins.dispute-closed", "account", name);
		};
		return win.by() == null ? told : voice.say("wins.by", "win", told, "person", win.by());
	}

	private static String name(Win win) {
		String account = Objects.requireNonNullElse(win.name(), win.account());
		return account.length() > LONGEST_NAME ? account.substring(0, LONGEST_NAME - 1) + "…" : account;
	}

}
