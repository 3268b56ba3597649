package io.dunwell.bot.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Context;
import io.dunwell.bot.block.Block.Divider;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.block.View.Home;
import io.dunwell.bot.card.Card;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.worklist.CallbacksDue.Planned;
import io.dunwell.messages.worklist.ListCallbacksDue;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.messages.worklist.Worklist.Item;

/** What a person sees in the app's Home tab. */
public final class HomeTab implements Function<Session, Home> {

	private static final int TOP = 10;

	private static final int CALLS = 200;

	private static final int CALLS_SHOWN = 5;

	private static final int LONGEST_NAME = 80;

	@Override
	public Home apply(Session session) {
		Voice voice = session.voice();
		String company = session.person().company();
		String handle = session.person().handle();
		Worklist list = session.ask(new ListWorklist(company, handle, voice.locale().toLanguageTag(), TOP));
		Scoreboard board = session.ask(new FindScoreboard(company, FindScoreboard.from(voice.today()), voice.today(),
				handle, voice.locale().toLanguageTag()));
		Instant endOfDay = voice.today().plusDays(1).atStartOfDay(voice.zone()).toInstant();
		List<Planned> calls = session.ask(new ListCallbacksDue(company, endOfDay, CALLS))
			.callbacks()
			.stream()
			.filter(call -> call.owner().equalsIgnoreCase(handle))
			.toList();
		return view(voice, company, list, board, calls);
	}

	static Home view(Voice voice, String company, Worklist list, Scoreboard board, List<Planned> calls) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Header(voice.say("home.title", "date", voice.today())));
		blocks.add(new Section(numbers(voice, board)));
		blocks.add(new Actions(new Button(Doors.DECIDE, voice.say("decide.open"), "home"),
				new Button(Doors.SETTINGS, voice.say("settings.change"), "home")));
		if (!calls.isEmpty()) {
			blocks.add(new Divider());
			blocks.add(new Header(voice.say("home.calls", "count", calls.size())));
			int number = TOP;
			for (Planned call : calls.subList(0, Math.min(CALLS_SHOWN, calls.size()))) {
				number++;
				blocks.add(new Section(Mrkdwn.of(call(voice, call)), new Button(Doors.LOG_CALL + "#" + number,
						voice.say("call.log"), Ids.account(company, call.account()))));
			}
		}
		blocks.add(new Divider());
		blocks.add(new Header(voice.say("home.work")));
		if (list.items().isEmpty()) {
			blocks.add(new Section(voice.say("queue.empty")));
		}
		int number = 0;
		for (Item item : list.items().subList(0, Math.min(TOP, list.items().size()))) {
			number++;
			blocks.addAll(Card.row(voice, company, item, number));
		}
		blocks.add(new Context(voice.say("home.more")));
		return new Home(blocks);
	}

	private static String numbers(Voice voice, Scoreboard board) {
		List<String> lines = new ArrayList<>();
		lines.add(voice.say("home.numbers", "days", FindScoreboard.DAYS));
		Scoreboard.Kept kept = board.kept();
		lines.add(kept.rate() == null ? voice.say("home.kept-none")
				: voice.say("home.kept", "rate", voice.percent(Objects.requireNonNull(kept.rate())), "kept",
						kept.kept(), "of", kept.kept() + kept.partial() + kept.broken() + kept.replaced()));
		List<String> sums = board.recovered()
			.stream()
			.filter(sum -> sum.amount().signum() != 0)
			.map(sum -> voice.money(Money.of(sum.amount(), sum.currency())))
			.toList();
		lines.add(voice.say("home.recovered", "amounts", sums.isEmpty() ? voice.say("digest.none") : voice.list(sums)));
		lines.add(voice.say("home.wins", "count", board.wins()));
		return String.join("\n", lines);
	}

	private static String call(Voice voice, Planned call) {
		String name = Objects.requireNonNullElse(call.name(), call.account());
		LocalDate date = LocalDate.ofInstant(call.at(), voice.zone());
		return voice.say("home.call", "account",
				name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…", "date", date, "time",
				call.at());
	}

}
