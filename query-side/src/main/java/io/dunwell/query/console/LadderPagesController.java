package io.dunwell.query.console;

import java.time.LocalDate;
import java.util.Map;

import io.dunwell.messages.Rejected;
import io.dunwell.messages.ladder.AdoptLadder;
import io.dunwell.messages.ladder.CheckLadder;
import io.dunwell.messages.ladder.PreviewLadder;
import io.dunwell.messages.ladder.SimulateLadder;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;
import io.dunwell.query.rest.LadderTrials;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ladders a company adopted, and a place to try one before. */
@Controller
@RequestMapping("/ladders")
class LadderPagesController {

	private static final String VIEW = "dunwell/ladders";

	private final LadderTrials trials;

	private final Desk desk;

	private final Page page;

	LadderPagesController(LadderTrials trials, Desk desk, Page page) {
		this.trials = trials;
		this.desk = desk;
		this.page = page;
	}

	/**
	 * @param policy name and version of one to begin with, such as {@code default@2}
	 */
	@GetMapping
	String ladders(@RequestParam(required = false) @Nullable String policy, Model model) {
		Caller caller = Caller.current();
		if (policy != null) {
			try {
				model.addAttribute("policy",
						this.trials.check(new CheckLadder(caller.home(), policy), caller, this.page.texts()).policy());
			}
			catch (Rejected unknown) {
				refuse(unknown, model);
			}
		}
		return show(null, null, model);
	}

	@PostMapping
	String ask(@RequestParam String policy, @RequestParam String what,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to, Model model) {
		Caller caller = Caller.current();
		model.addAttribute("policy", policy);
		try {
			switch (what) {
				case "adopt" -> {
					this.desk.tell(new AdoptLadder(caller.home(), policy), caller, Map.of());
					model.addAttribute("done", true);
				}
				case "preview" -> model.addAttribute("trial",
						this.trials.preview(new PreviewLadder(caller.home(), policy, null, null, null, null, null),
								caller, this.page.texts()));
				case "simulate" -> model.addAttribute("trial",
						this.trials.simulate(new SimulateLadder(caller.home(), policy, from, to, null, null, null),
								caller, this.page.texts()));
				default -> model.addAttribute("checked",
						this.trials.check(new CheckLadder(caller.home(), policy), caller, this.page.texts()));
			}
		}
		catch (Rejected rejected) {
			refuse(rejected, model);
		}
		return show(from, to, model);
	}

	private String show(@Nullable LocalDate from, @Nullable LocalDate to, Model model) {
		model.addAttribute("from", from);
		model.addAttribute("to", to);
		model.addAttribute("adopted",
				this.trials.adopted(Caller.current().home(), Caller.current(), this.page.texts()));
		model.addAttribute("effects", this.trials.effects(Caller.current().home(), Caller.current()));
		return VIEW;
	}

	private void refuse(Rejected rejected, Model model) {
		model.addAttribute("refused", this.page.texts().refusal(rejected.refusal().code(), rejected.arguments()));
	}

}
