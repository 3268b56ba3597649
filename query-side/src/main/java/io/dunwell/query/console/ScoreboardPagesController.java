package io.dunwell.query.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.scoreboard.Scoreboard.Definition;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the team does, with what each number means beside it. */
@Controller
class ScoreboardPagesController {

	private static final int WINS = 30;

	private final Desk desk;

	private final Page page;

	ScoreboardPagesController(Desk desk, Page page) {
		this.desk = desk;
		this.page = page;
	}

	/**
	 * A person's own numbers are for them and for who leads; colleagues are not compared
	 * on a page that all can open (domain.md, Incentives: nobody at the bottom is named).
	 */
	@GetMapping("/scoreboard")
	String scoreboard(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String collector, Model model) {
		Caller caller = Caller.current();
		LocalDate last = (to != null) ? to : this.page.today();
		LocalDate first = (from != null) ? from : FindScoreboard.from(last);
		if (first.isAfter(last)) {
			throw new Rejected(Refusal.INVALID_FIELD, "from", first);
		}
		List<Person> choice = choice(caller);
		String shown = choice.stream()
			.map(Person::handle)
			.filter(handle -> handle.equals(collector))
			.findFirst()
			.orElse(null);
		Scoreboard scoreboard = this.desk
			.ask(new FindScoreboard(caller.home(), first, last, shown, this.page.language()), caller);
		model.addAttribute("from", first);
		model.addAttribute("to", last);
		model.addAttribute("choice", choice);
		model.addAttribute("shown", shown);
		model.addAttribute("score", scoreboard);
		model.addAttribute("definitions", definitions(scoreboard));
		model.addAttribute("wins", this.desk.ask(new ListWins(caller.home(), first, last, WINS), caller).wins());
		return "dunwell/scoreboard";
	}

	/** Whose numbers the reader may choose beside the team's. */
	private List<Person> choice(Caller caller) {
		boolean leads = caller.role() != Role.COLLECTOR;
		return this.desk.ask(new ListPeople(caller.home()), caller)
			.people()
			.stream()
			.filter(person -> person.role() == Role.COLLECTOR)
			.filter(person -> leads || person.handle().equals(caller.handle()))
			.toList();
	}

	private static Map<String, String> definitions(Scoreboard scoreboard) {
		return scoreboard.definitions().stream().collect(Collectors.toMap(Definition::measure, Definition::text));
	}

}
