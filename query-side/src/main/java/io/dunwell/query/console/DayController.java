package io.dunwell.query.console;

import io.dunwell.messages.day.ListDays;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk's log of its collection days. */
@Controller
class DayController {

	private static final int SHOWN = 60;

	private final Desk desk;

	DayController(Desk desk) {
		this.desk = desk;
	}

	@GetMapping("/days")
	String days(Model model) {
		model.addAttribute("days",
				this.desk.ask(new ListDays(Caller.current().home(), SHOWN), Caller.current()).days());
		return "dunwell/days";
	}

}
