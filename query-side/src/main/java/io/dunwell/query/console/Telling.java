package io.dunwell.query.console;

import java.util.Map;

import io.dunwell.log.EventLog;
import io.dunwell.messages.Command;
import io.dunwell.messages.Rejected;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Has a form's command carried out and goes back to the page with what came of it. */
final class Telling {

	private final Desk desk;

	private final Page page;

	private final EventLog log;

	Telling(Desk desk, Page page, EventLog log) {
		this.desk = desk;
		this.page = page;
		this.log = log;
	}

	/**
	 * @param back path of the page
	 * @return where to go
	 */
	String tell(Command command, String back, RedirectAttributes then) {
		try {
			this.desk.tell(command, Caller.current(), Map.of());
			then.addFlashAttribute("done", true);
			// so that the page shows what was just decided
			then.addAttribute("at", this.log.last());
			return "redirect:" + back;
		}
		catch (Rejected rejected) {
			return refused(rejected, back, then);
		}
	}

	String refused(Rejected rejected, String back, RedirectAttributes then) {
		then.addFlashAttribute("refused", this.page.texts().refusal(rejected.refusal().code(), rejected.arguments()));
		return "redirect:" + back;
	}

}
