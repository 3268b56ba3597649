package io.dunwell.query.rest;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import io.dunwell.log.EventLog;
import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Command;
import io.dunwell.messages.Done;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Warning;
import io.dunwell.query.Texts;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/commands/{Name}}; {@link OpenApi} documents one path per command. */
@Hidden
@RestController
class CommandController {

	/** After a write: the log position that reads need to see it. */
	static final String POSITION = "Dunwell-Position";

	private final Desk desk;

	private final CommandReader reader;

	private final EventLog log;

	private final Problems problems;

	CommandController(Desk desk, CommandReader reader, EventLog log, Problems problems) {
		this.problems = problems;
		this.desk = desk;
		this.reader = reader;
		this.log = log;
	}

	@PostMapping(path = "/api/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Answer> give(@PathVariable String name,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, HttpServletRequest request)
			throws IOException {
		Caller caller = Caller.current();
		Class<? extends Command> type = this.reader.type(name);
		checkRole(type, caller);
		Command command = this.reader.read(type, this.reader.parse(request.getInputStream()));
		Done done = this.desk.tell(command, caller, metaData(caller, key));
		return ResponseEntity.ok()
			.header(POSITION, Long.toString(this.log.last()))
			.body(Answer.of(done, this.problems.texts(request)));
	}

	/** The command side decides; refused here, too, before the body is looked at. */
	static void checkRole(Class<? extends Command> type, Caller caller) {
		AllowedTo allowed = type.getAnnotation(AllowedTo.class);
		if (allowed == null || !Arrays.asList(allowed.value()).contains(caller.role())) {
			throw new Rejected(Refusal.FORBIDDEN, type.getSimpleName(), caller.role().name().toLowerCase(Locale.ROOT));
		}
	}

	/** Keys are the caller's own: nobody gets the answer meant for somebody else. */
	private static Map<String, String> metaData(Caller caller, @Nullable String key) {
		if (key == null) {
			return Map.of();
		}
		if (key.isBlank()) {
			throw new Rejected(Refusal.INVALID_FIELD, "Idempotency-Key", key);
		}
		return Map.of(Meta.IDEMPOTENCY_KEY, caller.handle() + ":" + key.strip());
	}

	/**
	 * What a command answers.
	 *
	 * @param id of what was made or changed
	 * @param already true when the same had been logged a moment ago and nothing was done
	 * @param warning what the contact policy says to it, if anything
	 */
	@Schema(name = "Done")
	record Answer(String id, @Nullable Boolean already, @Nullable Warned warning) {

		static Answer of(Done done, Texts texts) {
			Warning warning = done.warning();
			return new Answer(done.id(), done.already() ? true : null, (warning != null)
					? new Warned(warning.code(), texts.told("contact.why." + warning.code(), warning.arguments()))
					: null);
		}

	}

	/**
	 * What the contact policy says.
	 *
	 * @param message in the language of the request
	 */
	record Warned(String code, String message) {

	}

}
