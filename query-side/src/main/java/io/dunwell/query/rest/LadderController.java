package io.dunwell.query.rest;

import java.io.IOException;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.ladder.CheckLadder;
import io.dunwell.messages.ladder.Effects;
import io.dunwell.messages.ladder.LadderTrial;
import io.dunwell.messages.ladder.LadderVersions.Version;
import io.dunwell.messages.ladder.PreviewLadder;
import io.dunwell.messages.ladder.SimulateLadder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What programs may ask about ladders. Nothing here changes anything. */
@RestController
@RequestMapping("/api/ladders")
@Tag(name = "Ladders")
class LadderController {

	private static final String COMPANY = Ids.MAIN;

	private static final String POLICY = "`policy` is YAML, the name of a ladder that ships or was adopted, or "
			+ "`name@2` for a version of it. A broken one is refused with `broken-policy`, naming line and reason.";

	private final LadderTrials trials;

	private final CommandReader reader;

	private final Problems problems;

	LadderController(LadderTrials trials, CommandReader reader, Problems problems) {
		this.trials = trials;
		this.reader = reader;
		this.problems = problems;
	}

	@GetMapping
	@Operation(summary = "All versions of the ladders that a company adopted, newest first")
	List<Version> adopted(@RequestParam(defaultValue = COMPANY) String company, HttpServletRequest request) {
		return this.trials.adopted(Ids.company(company), Caller.current(), this.problems.texts(request));
	}

	@GetMapping("/effects")
	@Operation(summary = "What works: how much was paid within 3, 7 and 14 days of each step",
			description = "By version of each ladder, in each currency, by value date; of the invoices for which these "
					+ "days are over. What was paid after a step was not always paid because of it.")
	Effects effects(@RequestParam(defaultValue = COMPANY) String company) {
		return this.trials.effects(Ids.company(company), Caller.current());
	}

	@PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Whether a text is a ladder, and its steps", description = POLICY,
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
					content = @Content(schema = @Schema(implementation = CheckLadder.class))))
	Version check(HttpServletRequest request) throws IOException {
		return this.trials.check(read(CheckLadder.class, request), Caller.current(), this.problems.texts(request));
	}

	@PostMapping(path = "/simulate", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "What a ladder would have given in a past period, against what was given",
			description = POLICY + " It never says what customers would have done; `assumptions` says what was taken "
					+ "for granted. The whole log is read: a minute per million events or so.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
					content = @Content(schema = @Schema(implementation = SimulateLadder.class))))
	LadderTrial simulate(HttpServletRequest request) throws IOException {
		return this.trials.simulate(read(SimulateLadder.class, request), Caller.current(),
				this.problems.texts(request));
	}

	@PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "What a ladder would give for what is open now, against the ladders in force",
			description = POLICY, requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
					content = @Content(schema = @Schema(implementation = PreviewLadder.class))))
	LadderTrial preview(HttpServletRequest request) throws IOException {
		return this.trials.preview(read(PreviewLadder.class, request), Caller.current(), this.problems.texts(request));
	}

	private <Q> Q read(Class<Q> type, HttpServletRequest request) throws IOException {
		return this.reader.read(type, this.reader.parse(request.getInputStream()));
	}

}
