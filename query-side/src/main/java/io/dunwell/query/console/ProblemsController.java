package io.dunwell.query.console;

import java.time.LocalDate;
import java.util.Set;

import io.dunwell.messages.Role;
import io.dunwell.messages.problem.AssignDepartment;
import io.dunwell.messages.problem.FinishAction;
import io.dunwell.messages.problem.ListProblems;
import io.dunwell.messages.problem.PlanAction;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What disputes come from, and what is done about it, by whom and until when. */
@Controller
@RequestMapping("/problems")
class ProblemsController {

	private static final String BACK = "/problems";

	private static final Set<Role> DECIDE = Set.of(Role.LEAD, Role.CONTROLLER, Role.ADMIN);

	private final Desk desk;

	private final Telling telling;

	ProblemsController(Desk desk, Telling telling) {
		this.desk = desk;
		this.telling = telling;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable Long at, Model model) {
		Caller caller = Caller.current();
		model.addAttribute("report", this.desk.ask(new ListProblems(caller.home()), caller, at));
		model.addAttribute("decides", DECIDE.contains(caller.role()));
		return "dunwell/problems";
	}

	@PostMapping("/department")
	String department(@RequestParam String cause, @RequestParam String department, RedirectAttributes then) {
		return this.telling.tell(new AssignDepartment(Caller.current().home(), cause, department), BACK, then);
	}

	@PostMapping("/plan")
	String plan(@RequestParam String cause, @RequestParam String what, @RequestParam String owner,
			@RequestParam LocalDate due, RedirectAttributes then) {
		return this.telling.tell(new PlanAction(Caller.current().home(), cause, what, owner, due), BACK, then);
	}

	@PostMapping("/finish")
	String finish(@RequestParam String cause, @RequestParam String result, RedirectAttributes then) {
		return this.telling.tell(new FinishAction(Caller.current().home(), cause, result), BACK, then);
	}

}
