package io.dunwell.desk.cli;

import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClientResponseException;

/** What REST says when it refuses, as a line of text. */
final class Problem {

	private Problem() {
	}

	static String of(RestClientResponseException refused) {
		ProblemDetail problem = refused.getResponseBodyAs(ProblemDetail.class);
		String detail = (problem == null) ? null : problem.getDetail();
		return (detail == null) ? refused.getStatusCode() + " " + refused.getStatusText() : detail;
	}

}
