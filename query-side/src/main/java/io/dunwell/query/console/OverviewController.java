package io.dunwell.query.console;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.day.ListDays;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.worklist.ListCallbacksDue;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.aging.FindAging;
import io.dunwell.messages.aging.ListCurrencies;
import io.dunwell.messages.payment.ListUnapplied;
import io.dunwell.messages.promise.ListPromisesDue;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the company stands today, on one page. */
@Controller
class OverviewController {

	private static final int SHOWN = 10;

	private static final int WINS = 8;

	/** Days of promises to look ahead: what is promised for Monday matters on Friday. */
	private static final int AHEAD = 7;

	private final Desk desk;

	private final Page page;

	private final HealthLine health;

	OverviewController(Desk desk, Page page, HealthLine health) {
		this.desk = desk;
		this.page = page;
		this.health = health;
	}

	@GetMapping("/")
	String overview(Model model) {
		Caller caller = Caller.current();
		LocalDate today = this.page.today();
		List<AgingChart> aging = this.desk.ask(new ListCurrencies(caller.home()), caller)
			.codes()
			.stream()
			.map(currency -> this.desk.ask(new FindAging(caller.home(), today, Basis.TRUE, currency, null, null),
					caller))
			.map(AgingChart::of)
			.toList();
		model.addAttribute("today", today);
		model.addAttribute("aging", aging);
		model.addAttribute("promises",
				this.desk.ask(new ListPromisesDue(caller.home(), today, today.plusDays(AHEAD), null, SHOWN), caller)
					.lines());
		model.addAttribute("unapplied",
				this.desk.ask(new ListUnapplied(caller.home(), null, SHOWN), caller).payments());
		model.addAttribute("day",
				this.desk.ask(new ListDays(caller.home(), 1), caller).days().stream().findFirst().orElse(null));
		model.addAttribute("calls",
				this.desk.ask(new ListCallbacksDue(caller.home(), this.page.endOfDay(today), SHOWN), caller)
					.callbacks());
		model.addAttribute("team", this.desk.ask(
				new FindScoreboard(caller.home(), FindScoreboard.from(today), today, null, this.page.language()),
				caller));
		model.addAttribute("wins",
				this.desk.ask(new ListWins(caller.home(), today.minusDays(6), today, WINS), caller).wins());
		model.addAttribute("health", this.health.now(this.page.texts()));
		return "dunwell/overview";
	}

}
