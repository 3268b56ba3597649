package io.dunwell.query.console;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import io.dunwell.messages.Role;
import io.dunwell.messages.contact.ListMayCall;
import io.dunwell.messages.contact.MayCall;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.worklist.FindPastWorklist;
import io.dunwell.messages.worklist.ListSetAside;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.messages.worklist.Worklist.Item;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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
		return show(null, null, model);
	}

	/** The list as it is, or as it was at the end of a day or at an instant. */
	@GetMapping("/worklists/{collector}")
	String of(@PathVariable String collector,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime at,
			Model model) {
		return show(collector, at, model);
	}

	private String show(@Nullable String asked, @Nullable LocalDateTime at, Model model) {
		Caller caller = Caller.current();
		List<Person> collectors = this.desk.ask(new ListPeople(caller.home()), caller)
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
		model.addAttribute("at", at);
		Worklist worklist = (at != null) ? this.desk
			.ask(new FindPastWorklist(caller.home(), shown, this.page.instant(at), this.page.language(), SHOWN), caller)
				: this.desk.ask(new ListWorklist(caller.home(), shown, this.page.language(), SHOWN), caller);
		model.addAttribute("worklist", worklist);
		model
			.addAttribute("mayCall",
					(at != null) ? new MayCall(List.of())
							: this.desk.ask(new ListMayCall(caller.home(),
									worklist.items().stream().map(Item::account).toList(), this.page.language()),
									caller));
		model.addAttribute("aside", (at != null) ? List.of()
				: this.desk.ask(new ListSetAside(caller.home(), shown, SHOWN), caller).accounts());
		return "dunwell/worklist";
	}

}
