package io.dunwell.query.console;

import java.util.List;
import java.util.Objects;

import io.dunwell.messages.ladder.ApproveNotice;
import io.dunwell.messages.ladder.FindLetter;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.WithdrawNotice;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Notices of the ladder and their letters: what waits, what is on its way, what came
 * back.
 */
@Controller
@RequestMapping("/letters")
class LettersController {

	private static final int SHOWN = 200;

	private static final String BACK = "/letters";

	private static final List<String> STATES = List.of("draft", "approved", "dispatched", "undelivered", "given",
			"withdrawn");

	private final Desk desk;

	private final Telling telling;

	LettersController(Desk desk, Telling telling) {
		this.desk = desk;
		this.telling = telling;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "draft") String state, @RequestParam(required = false) @Nullable Long at,
			Model model) {
		Caller caller = Caller.current();
		model.addAttribute("state", state);
		model.addAttribute("states", STATES);
		model.addAttribute("notices",
				this.desk.ask(new ListNotices(caller.home(), null, state, SHOWN), caller, at).notices());
		return "dunwell/letters";
	}

	@GetMapping("/{notice}")
	String letter(@PathVariable String notice, Model model) {
		model.addAttribute("letter", this.desk.ask(new FindLetter(notice, false), Caller.current()));
		return "dunwell/letter";
	}

	@GetMapping("/{notice}/pdf")
	ResponseEntity<byte[]> print(@PathVariable String notice) {
		byte[] pdf = Objects.requireNonNull(this.desk.ask(new FindLetter(notice, true), Caller.current()).pdf());
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf);
	}

	@PostMapping("/approve")
	String approve(@RequestParam String notice, RedirectAttributes then) {
		return this.telling.tell(new ApproveNotice(notice), BACK, then);
	}

	@PostMapping("/give")
	String give(@RequestParam String notice, RedirectAttributes then) {
		return this.telling.tell(new GiveNotice(notice), BACK, then);
	}

	@PostMapping("/withdraw")
	String withdraw(@RequestParam String notice, @RequestParam String why, RedirectAttributes then) {
		return this.telling.tell(new WithdrawNotice(notice, why), BACK, then);
	}

}
