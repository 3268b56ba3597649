package io.dunwell.query.rest;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * What can be wrong with a request before the desk understands it. The code is stable and
 * kebab-case; the comment names the arguments of the sentence in their order.
 */
enum EdgeCode {

	/** none */
	BAD_REQUEST(HttpStatus.BAD_REQUEST),
	/** where and what */
	MALFORMED_JSON(HttpStatus.BAD_REQUEST),
	/** none */
	UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
	/** path */
	NOT_FOUND(HttpStatus.NOT_FOUND),
	/** method */
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
	/** none */
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
	/** none */
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
	/** none */
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
	/** field, command */
	UNKNOWN_FIELD(HttpStatus.UNPROCESSABLE_CONTENT),
	/** id under which the log tells more */
	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
	/** none */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

	private final HttpStatus status;

	EdgeCode(HttpStatus status) {
		this.status = status;
	}

	HttpStatus status() {
		return this.status;
	}

	/** The stable code, such as {@code malformed-json}. */
	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
