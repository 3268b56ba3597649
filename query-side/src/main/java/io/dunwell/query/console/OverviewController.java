package io.dunwell.query.console;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
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
		List<AgingChart> aging = this.desk.ask(new ListCurrencies(Ids.MAIN), caller)
			.codes()
			.stream()
			.map(currency -> this.desk.ask(new FindAging(Ids.MAIN, today, Basis.TRUE, currency, null), caller))
			.map(AgingChart::of)
			.toList();
		model.addAttribute("today", today);
		model.addAttribute("aging", aging);
		model.addAttribute("promises",
				this.desk.ask(new ListPromisesDue(Ids.MAIN, today, today, null, SHOWN), caller).lines());
		model.addAttribute("unapplied", this.desk.ask(new ListUnapplied(Ids.MAIN, null, SHOWN), caller).payments());
		model.addAttribute("health", this.health.now());
		return "dunwell/overview";
	}

}
