package io.dunwell.query.console;

import io.dunwell.messages.worklist.ListCalls;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to call now, and whom later: those of a collector, or of everybody. */
@Controller
@RequestMapping("/calls")
class CallsController {

	private static final int SHOWN = 50;

	private final Desk desk;

	private final Page page;

	CallsController(Desk desk, Page page) {
		this.desk = desk;
		this.page = page;
	}

	@GetMapping
	String calls(@RequestParam(required = false) @Nullable String collector, Model model) {
		Caller caller = Caller.current();
		model.addAttribute("collector", collector);
		model.addAttribute("calls",
				this.desk.ask(new ListCalls(caller.home(), collector, this.page.language(), SHOWN), caller).calls());
		return "dunwell/calls";
	}

}
