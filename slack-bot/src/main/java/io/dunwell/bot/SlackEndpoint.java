package io.dunwell.bot;

import java.io.IOException;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * {@code POST /slack/events}: what is too large or no payload at all is not even looked
 * into.
 */
final class SlackEndpoint extends SlackAppServlet {

	private static final int LARGEST = 1_000_000;

	SlackEndpoint(App app) {
		super(app);
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
		int length = request.getContentLength();
		if (length < 0 || length > LARGEST) {
			response.sendError(length < 0 ? HttpServletResponse.SC_LENGTH_REQUIRED
					: HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		try {
			super.doPost(request, response);
		}
		// the parser trips over any shape it does not expect, and has looked at no
		// signature yet
		catch (JsonParseException | IllegalStateException | NullPointerException notOneOfSlacks) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
	}

}
