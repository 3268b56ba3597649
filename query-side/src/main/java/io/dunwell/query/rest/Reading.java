package io.dunwell.query.rest;

import io.dunwell.messages.Query;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** How questions over HTTP are asked. */
final class Reading {

	/**
	 * On a read: the log position (see {@link CommandController#POSITION}) it must show.
	 */
	static final String AT_LEAST = "Dunwell-At-Least";

	private static final int MOST = 1000;

	private final Desk desk;

	private final Problems problems;

	Reading(Desk desk, Problems problems) {
		this.desk = desk;
		this.problems = problems;
	}

	/** Asks for the caller of the request, at the position that it names. */
	<A> A ask(Query<A> query, HttpServletRequest request) {
		return this.desk.ask(query, Caller.current(), atLeast(request));
	}

	/** The language (BCP 47) in which the request wants texts. */
	String language(HttpServletRequest request) {
		return this.problems.texts(request).locale().toLanguageTag();
	}

	/**
	 * A limit between 1 and 1000.
	 * @throws Rejected {@code invalid-field}
	 */
	static int limit(int limit) {
		if (limit < 1 || limit > MOST) {
			throw new Rejected(Refusal.INVALID_FIELD, "limit", limit);
		}
		return limit;
	}

	/**
	 * A position in the log, from 0.
	 * @throws Rejected {@code invalid-field}
	 */
	static long after(long position) {
		if (position < 0) {
			throw new Rejected(Refusal.INVALID_FIELD, "after", position);
		}
		return position;
	}

	private static @Nullable Long atLeast(HttpServletRequest request) {
		String position = request.getHeader(AT_LEAST);
		if (position == null) {
			return null;
		}
		if (!position.matches("\\d{1,18}")) {
			throw new Rejected(Refusal.INVALID_FIELD, AT_LEAST, position);
		}
		return Long.valueOf(position);
	}

}
