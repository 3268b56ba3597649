package io.dunwell.query.rest;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.query.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Problem documents (RFC 9457) in the reader's language, each with the stable
 * {@code code} and the {@code arguments} of its sentence.
 */
public final class Problems {

	private final LocaleResolver languages;

	private final JsonMapper json;

	Problems(LocaleResolver languages, JsonMapper json) {
		this.languages = languages;
		this.json = json;
	}

	/** A refusal, wherever it was decided. */
	ProblemDetail of(Rejected refused, HttpServletRequest request) {
		return of(refused.<Rejected.Details>getDetails().orElseThrow(), request);
	}

	/** A refusal: of a question when the request reads, of a command when it writes. */
	public ProblemDetail of(Rejected.Details refused, HttpServletRequest request) {
		boolean reads = List.of("GET", "HEAD").contains(method(request));
		return of(reads ? statusOfQuestion(refused.refusal()) : statusOfCommand(refused.refusal()),
				refused.refusal().code(), refused.arguments(), request);
	}

	/** A problem whose sentence is {@code refusal.<code>} in {@link Texts}. */
	public ProblemDetail of(HttpStatus status, String code, List<String> arguments, HttpServletRequest request) {
		Texts texts = texts(request);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, texts.refusal(code, arguments));
		problem.setType(URI.create("urn:dunwell:problem:" + code));
		problem.setTitle(texts.say("problem." + status.value()));
		problem.setInstance(URI.create(path(request)));
		problem.setProperty("code", code);
		problem.setProperty("arguments", arguments);
		return problem;
	}

	ProblemDetail of(EdgeCode code, HttpServletRequest request, String... arguments) {
		return of(code.status(), code.code(), List.of(arguments), request);
	}

	/** Answers with the problem where Spring MVC is not, or no longer, at work. */
	void write(ProblemDetail problem, HttpServletResponse response) throws IOException {
		response.setStatus(problem.getStatus());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader("Cache-Control", "no-store");
		this.json.writeValue(response.getOutputStream(), problem);
	}

	Texts texts(HttpServletRequest request) {
		return Texts.in(this.languages.resolveLocale(request));
	}

	/**
	 * The path as it was asked for, percent-encoded, also once an error was dispatched.
	 */
	static String path(HttpServletRequest request) {
		Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (asked != null) ? asked.toString() : request.getRequestURI();
	}

	/** The method that was asked with; an error is dispatched as GET. */
	static String method(HttpServletRequest request) {
		Object asked = request.getAttribute(RequestDispatcher.ERROR_METHOD);
		return (asked != null) ? asked.toString() : request.getMethod();
	}

	private static HttpStatus statusOfCommand(Refusal refusal) {
		return switch (refusal) {
			case CONFLICT -> HttpStatus.CONFLICT;
			case FORBIDDEN, NOT_YOUR_COMPANY -> HttpStatus.FORBIDDEN;
			case UNKNOWN_COMMAND -> HttpStatus.NOT_FOUND;
			case VIEWS_BEHIND -> HttpStatus.SERVICE_UNAVAILABLE;
			case UNCERTAIN -> HttpStatus.GATEWAY_TIMEOUT;
			default -> HttpStatus.UNPROCESSABLE_CONTENT;
		};
	}

	private static HttpStatus statusOfQuestion(Refusal refusal) {
		return switch (refusal) {
			case FORBIDDEN, NOT_YOUR_COMPANY -> HttpStatus.FORBIDDEN;
			case VIEWS_BEHIND, UNCERTAIN -> HttpStatus.SERVICE_UNAVAILABLE;
			case UNKNOWN_ACCOUNT, UNKNOWN_PERSON -> HttpStatus.NOT_FOUND;
			default -> HttpStatus.BAD_REQUEST;
		};
	}

}
