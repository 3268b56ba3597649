package io.dunwell.query.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.scoreboard.FindScoreboard;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Scoreboard;
import io.dunwell.messages.scoreboard.Wins.Win;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What programs may ask of how the team does. */
@RestController
@RequestMapping("/api")
@Tag(name = "Scoreboard")
class ScoreboardController {

	private static final String COMPANY = Ids.MAIN;

	private final Reading reading;

	private final Clock deskClock;

	ScoreboardController(Reading reading, @Qualifier("deskClock") Clock deskClock) {
		this.reading = reading;
		this.deskClock = deskClock;
	}

	@GetMapping("/scoreboard")
	@Operation(summary = "How the team, or one collector, does between two dates",
			description = "Both dates included; default: 30 days up to today. Every measure stands beside its "
					+ "definition in the language of Accept-Language.")
	Scoreboard scoreboard(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
			@RequestParam(required = false) @Parameter(
					description = "A handle: only what happened on the accounts they look after") @Nullable String collector,
			@RequestParam(defaultValue = COMPANY) String company, HttpServletRequest request) {
		LocalDate last = last(to);
		return this.reading.ask(new FindScoreboard(Ids.company(company), first(from, last), last, collector,
				this.reading.language(request)), request);
	}

	@GetMapping("/wins")
	@Operation(summary = "Kept promises, overdue cash recovered and disputes closed, newest first",
			description = "Both dates included; default: 30 days up to today.")
	List<Win> wins(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
			@RequestParam(defaultValue = COMPANY) String company, @RequestParam(defaultValue = "100") int limit,
			HttpServletRequest request) {
		LocalDate last = last(to);
		return this.reading
			.ask(new ListWins(Ids.company(company), first(from, last), last, Reading.limit(limit)), request)
			.wins();
	}

	private LocalDate last(@Nullable LocalDate to) {
		return (to != null) ? to : LocalDate.now(this.deskClock);
	}

	private static LocalDate first(@Nullable LocalDate from, LocalDate last) {
		LocalDate first = (from != null) ? from : FindScoreboard.from(last);
		if (first.isAfter(last)) {
			throw new Rejected(Refusal.INVALID_FIELD, "from", first);
		}
		return first;
	}

}
