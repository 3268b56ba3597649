package io.dunwell.query.console;

import java.io.IOException;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The way in, and the line on which open pages hear of news. */
@Controller
class LoginController {

	private final ConsoleLogin login;

	private final Live live;

	LoginController(ConsoleLogin login, Live live) {
		this.login = login;
		this.live = live;
	}

	@GetMapping("/login")
	String login(@RequestParam(required = false) String error, @RequestParam(required = false) String out,
			Model model) {
		model.addAttribute("failed", error != null);
		model.addAttribute("out", out != null);
		model.addAttribute("people", this.login.demoPeople());
		return "dunwell/login";
	}

	@GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter live() throws IOException {
		return this.live.watch();
	}

}
