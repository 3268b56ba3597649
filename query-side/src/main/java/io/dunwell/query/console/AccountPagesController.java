package io.dunwell.query.console;

import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.account.FindAccounts;
import io.dunwell.messages.contact.FindContactAdvice;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.Notices.Notice;
import io.dunwell.messages.task.ListTasks;
import io.dunwell.messages.timeline.ListLatest;
import io.dunwell.messages.timeline.Timeline.Entry;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts: found by a text, shown with all that is open and all that happened. */
@Controller
@RequestMapping("/accounts")
class AccountPagesController {

	private static final int MATCHES = 50;

	private static final int ENTRIES = 30;

	/** The latest are enough to know what colleagues said. */
	private static final int TASKS = 3;

	private final Desk desk;

	private final Page page;

	AccountPagesController(Desk desk, Page page) {
		this.desk = desk;
		this.page = page;
	}

	@GetMapping
	String find(@RequestParam(defaultValue = "") String q, Model model) {
		Caller caller = Caller.current();
		model.addAttribute("q", q);
		model.addAttribute("matches",
				this.desk.ask(new FindAccounts(q.strip(), caller.handle(), caller.company(), MATCHES), caller)
					.matches());
		return "dunwell/accounts";
	}

	@GetMapping("/{company}/{account}")
	String account(@PathVariable String company, @PathVariable String account, Model model) {
		model.addAttribute("standing",
				this.desk.ask(new FindAccount(Ids.company(company), account, language()), Caller.current()));
		model.addAttribute("advice",
				this.desk.ask(new FindContactAdvice(Ids.company(company), account, language()), Caller.current()));
		model.addAttribute("notices",
				Stream.of("draft", "approved", "undelivered")
					.flatMap(state -> notices(company, account, state))
					.toList());
		model.addAttribute("tasks",
				this.desk.ask(new ListTasks(Ids.company(company), account, null, ENTRIES), Caller.current())
					.tasks()
					.reversed()
					.stream()
					.filter(task -> !task.state().equals("closed"))
					.limit(TASKS)
					.toList());
		addTimeline(company, account, Long.MAX_VALUE, model);
		return "dunwell/account";
	}

	private Stream<Notice> notices(String company, String account, String state) {
		return this.desk.ask(new ListNotices(Ids.company(company), account, state, ENTRIES), Caller.current())
			.notices()
			.stream();
	}

	/** The next older rows of the timeline, for whoever scrolls on. */
	@GetMapping("/{company}/{account}/timeline")
	String timeline(@PathVariable String company, @PathVariable String account, @RequestParam long before,
			Model model) {
		addTimeline(company, account, before, model);
		return "dunwell/account :: entries";
	}

	private void addTimeline(String company, String account, long before, Model model) {
		List<Entry> entries = this.desk
			.ask(new ListLatest(Ids.company(company), account, before, ENTRIES, language()), Caller.current())
			.entries();
		model.addAttribute("company", company);
		model.addAttribute("account", account);
		model.addAttribute("entries", entries);
		model.addAttribute("older", (entries.size() < ENTRIES) ? null
				: Page.path("accounts", company, account, "timeline") + "?before=" + entries.getLast().position());
	}

	private String language() {
		return this.page.language();
	}

}
