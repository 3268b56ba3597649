package io.dunwell.query.console;

import java.util.List;
import java.util.Optional;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whom to work now, by collector. */
@Controller
class WorklistController {

	private static final int SHOWN = 100;

	private final Desk desk;

	private final Page page;

	WorklistController(Desk desk, Page page) {
		this.desk = desk;
		this.page = page;
	}

	/** The reader's own list; that of the first collector, for those who have none. */
	@GetMapping("/worklists")
	String own(Model model) {
		return show(null, model);
	}

	@GetMapping("/worklists/{collector}")
	String of(@PathVariable String collector, Model model) {
		return show(collector, model);
	}

	private String show(@Nullable String asked, Model model) {
		Caller caller = Caller.current();
		List<Person> collectors = this.desk.ask(new ListPeople(Ids.MAIN), caller)
			.people()
			.stream()
			.filter(person -> person.role() == Role.COLLECTOR)
			.toList();
		String shown = Optional.ofNullable(asked)
			.or(() -> collectors.stream().map(Person::handle).filter(caller.handle()::equals).findFirst())
			.or(() -> collectors.stream().map(Person::handle).findFirst())
			.orElse(caller.handle());
		model.addAttribute("collectors", collectors);
		model.addAttribute("shown", shown);
		model.addAttribute("worklist", this.desk
			.ask(new ListWorklist(Ids.MAIN, shown, this.page.texts().locale().toLanguageTag(), SHOWN), caller));
		return "dunwell/worklist";
	}

}
