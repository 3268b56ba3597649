package io.dunwell.query.rest;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whatever goes wrong becomes a problem document, or a page for people outside
 * {@code /api}. A bug gives its user an id and nothing else; the log has the stack under
 * that id.
 */
@Controller
@ControllerAdvice
final class ProblemAdvice implements ErrorController {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private final Problems problems;

	ProblemAdvice(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	@Nullable Object handle(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
		if (failure instanceof AsyncRequestNotUsableException) {
			return null; // the reader went away: nobody is left to tell
		}
		if (response.isCommitted()) {
			throw failure; // half an answer: the container cuts it off, so that nobody
							// takes it for whole
		}
		HttpHeaders headers = new HttpHeaders();
		if (failure instanceof ErrorResponse known) {
			headers.putAll(known.getHeaders());
		}
		return answer(problem(failure, request), headers, request);
	}

	/** What the container or a filter refused before Spring MVC saw it. */
	@RequestMapping("${server.error.path:/error}")
	Object error(HttpServletRequest request) {
		Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		ProblemDetail problem = (failure instanceof Exception exception) ? problem(exception, request)
				: ofStatus((status instanceof Integer code) ? code : HttpStatus.NOT_FOUND.value(), request);
		return answer(problem, new HttpHeaders(), request);
	}

	private Object answer(ProblemDetail problem, HttpHeaders headers, HttpServletRequest request) {
		if (isForPeople(request)) {
			ModelAndView page = new ModelAndView("dunwell/error");
			page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
			page.addObject("problem", problem);
			return page;
		}
		headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		headers.setCacheControl("no-store");
		if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
			headers.set(HttpHeaders.RETRY_AFTER, "1");
		}
		return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
	}

	private ProblemDetail problem(Exception failure, HttpServletRequest request) {
		return switch (failure) {
			case BadRequest bad -> this.problems.of(bad.code(), request, bad.arguments().toArray(String[]::new));
			case HandlerExecutionException refused when Rejected.in(refused).isPresent() ->
				this.problems.of(Rejected.in(refused).get(), request);
			case MissingServletRequestParameterException missing ->
				this.problems.of(new Rejected(Refusal.MISSING_FIELD, missing.getParameterName()), request);
			case MissingServletRequestPartException missing ->
				this.problems.of(new Rejected(Refusal.MISSING_FIELD, missing.getRequestPartName()), request);
			case MethodArgumentTypeMismatchException wrong -> this.problems
				.of(new Rejected(Refusal.INVALID_FIELD, wrong.getName(), String.valueOf(wrong.getValue())), request);
			case InvalidParameterException broken -> ofStatus(broken.getErrorCode(), request);
			case RequestRejectedException strange -> this.problems.of(EdgeCode.BAD_REQUEST, request);
			case NoHandlerForCommandException nobody -> this.problems.of(EdgeCode.UNAVAILABLE, request);
			case NoHandlerForQueryException nobody -> this.problems.of(EdgeCode.UNAVAILABLE, request);
			case ErrorResponse known when !known.getStatusCode().is5xxServerError() ->
				ofStatus(known.getStatusCode().value(), request);
			default -> bug(failure, request);
		};
	}

	private ProblemDetail bug(Exception failure, HttpServletRequest request) {
		String id = UUID.randomUUID().toString();
		log.error("Incident {} at {} {}", id, Problems.method(request), Problems.path(request), failure);
		return this.problems.of(EdgeCode.INTERNAL_ERROR, request, id);
	}

	private ProblemDetail ofStatus(int status, HttpServletRequest request) {
		String path = Problems.path(request);
		return switch (status) {
			case 401 -> this.problems.of(EdgeCode.UNAUTHORIZED, request);
			case 403 -> this.problems.of(new Rejected(Refusal.FORBIDDEN, path, ""), request);
			case 404 -> this.problems.of(EdgeCode.NOT_FOUND, request, path);
			case 405 -> this.problems.of(EdgeCode.METHOD_NOT_ALLOWED, request, Problems.method(request));
			case 406 -> this.problems.of(EdgeCode.NOT_ACCEPTABLE, request);
			case 413 -> this.problems.of(EdgeCode.TOO_LARGE, request);
			case 415 -> this.problems.of(EdgeCode.UNSUPPORTED_MEDIA_TYPE, request);
			default -> this.problems.of((status < 500) ? EdgeCode.BAD_REQUEST : EdgeCode.UNAVAILABLE, request);
		};
	}

	/** A browser shows a page where a program reads JSON. */
	private static boolean isForPeople(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return accept != null && accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE)
				&& List.of("/api/", "/actuator/").stream().noneMatch(Problems.path(request)::startsWith);
	}

}
