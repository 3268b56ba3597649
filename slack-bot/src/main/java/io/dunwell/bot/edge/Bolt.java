package io.dunwell.bot.edge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import io.dunwell.bot.edge.Form.Filled;
import io.dunwell.bot.slack.Sdk;
import io.dunwell.bot.text.Voice;

/**
 * The Bolt app: takes commands, buttons and forms, acknowledges them and hands them on.
 * Without a token of its own: what goes back to Slack goes through {@code Slack}.
 */
public final class Bolt {

	private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

	/** Of a line of input; a button and a window must be able to carry it. */
	private static final int LONGEST = 1500;

	private final Table table;

	private final Worker worker;

	private Bolt(Table table, Worker worker) {
		this.table = table;
		this.worker = worker;
	}

	/**
	 * The app for these capabilities.
	 * @param wallClock judges how old a request is
	 */
	public static App app(String signingSecret, Clock wallClock, Table table, Worker worker) {
		if (signingSecret.isBlank()) {
			throw new IllegalArgumentException(
					"dunwell.slack.signing-secret is needed: without it anybody could write");
		}
		// the SDK's defaults come from the environment; ours come from our properties
		// alone
		AppConfig config = AppConfig.builder()
			.slack(Sdk.quiet())
			.signingSecret(signingSecret)
			.singleTeamBotToken(null)
			.clientId(null)
			.clientSecret(null)
			.allEventsApiAutoAckEnabled(true)
			.unmatchedRequestHandler(request -> Response.ok())
			.build();
		List<Middleware> before = new ArrayList<>();
		before.add(new NotFromTheFuture(wallClock));
		before.add(new RequestVerification(new SlackSignature.Verifier(new SlackSignature.Generator(signingSecret))));
		before.add(new AckAnyway(worker));
		App app = new App(config, before);
		Bolt bolt = new Bolt(table, worker);
		app.command(ANY, (request, context) -> bolt.command(request));
		app.blockAction(ANY, (request, context) -> bolt.button(request));
		app.viewSubmission(ANY, bolt::form);
		app.event(AppHomeOpenedEvent.class, (payload, context) -> bolt.home(payload));
		return app;
	}

	private Response command(SlashCommandRequest request) {
		var payload = request.getPayload();
		String text = payload.getText() == null ? "" : payload.getText().strip();
		String[] words = text.split("\\s+", 2);
		String verb = this.table.command(payload.getCommand())
			.map(Verb::name)
			.orElseGet(() -> words[0].toLowerCase(Locale.ROOT));
		boolean said = this.table.command(payload.getCommand()).isPresent();
		String rest = said ? text : words.length > 1 ? words[1] : "";
		this.worker.later(Visits.of(payload),
				session -> this.table.run(session, new Typed(verb, cut(rest), null, session.voice().today())));
		return Response.ok();
	}

	private static String cut(String text) {
		return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
	}

	private Response button(BlockActionRequest request) {
		var payload = request.getPayload();
		var action = payload.getActions().getFirst();
		String value = action.getValue() == null ? "" : action.getValue();
		this.table.button(String.valueOf(action.getActionId()))
			.ifPresent(
					button -> this.worker.later(Visits.of(payload, action), session -> button.pressed(session, value)));
		return Response.ok();
	}

	/** The same event delivered again fills the tab again, which changes nothing. */
	private Response home(EventsApiPayload<AppHomeOpenedEvent> payload) {
		AppHomeOpenedEvent opened = payload.getEvent();
		if ("home".equals(opened.getTab())) {
			this.worker.home(Visits.home(opened.getUser(), String.valueOf(payload.getEventId())));
		}
		return Response.ok();
	}

	private Response form(ViewSubmissionRequest request, ViewSubmissionContext context) {
		var payload = request.getPayload();
		Form form = this.table.form(String.valueOf(payload.getView().getCallbackId())).orElse(null);
		if (form == null) {
			return Response.ok();
		}
		Filled filled = Visits.filled(payload.getView());
		Voice voice = this.worker.voice(payload.getUser().getId());
		Map<String, String> errors = form.check(voice, filled);
		if (!errors.isEmpty()) {
			return context.ackWithErrors(errors);
		}
		Visit visit = Visits.of(payload);
		this.worker.later(visit, session -> form.submitted(session, filled));
		return Objects.requireNonNull(visit.window())
			.acknowledged(voice)
			.map(view -> context.ackWithUpdate(view.toString()))
			.orElseGet(context::ack);
	}

}
