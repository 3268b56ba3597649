package io.dunwell.bot.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.dunwell.bot.edge.Bolt;
import io.dunwell.bot.edge.Ledger;
import io.dunwell.bot.edge.Readers;
import io.dunwell.bot.edge.Table;
import io.dunwell.bot.edge.Worker;
import io.dunwell.bot.home.HomeTab;
import io.dunwell.bot.outbox.Postman;
import io.dunwell.bot.rounds.Workdays;
import io.dunwell.bot.slack.WebApi;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.contact.ContactAdvice;
import io.dunwell.messages.contact.ContactVerdicts;
import io.dunwell.messages.contact.FindContactAdvice;
import io.dunwell.messages.contact.ListMayCall;
import io.dunwell.messages.contact.MayCall;
import io.dunwell.messages.day.Days;
import io.dunwell.messages.day.Days.Day;
import io.dunwell.messages.day.ListDays;
import io.dunwell.messages.day.ListWorkingDays;
import io.dunwell.messages.day.WorkingDays;
import io.dunwell.messages.task.ListTasks;
import io.dunwell.messages.task.Tasks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The real Bolt app on a fake Slack and a stub ledger, driven by signed payloads. */
public final class Desk implements AutoCloseable {

	public static final String SECRET = "shh";

	private static final JsonMapper JSON = new JsonMapper();

	public final FakeSlack slack = new FakeSlack();

	public final StubLedger ledger = new StubLedger();

	public final MemoryInMemory memory = new MemoryInMemory();

	private final AtomicInteger triggers = new AtomicInteger();

	private final Worker worker;

	private final App app;

	public final TestClock clock = new TestClock("2026-11-24T10:00:00Z");

	public final OutboxInMemory outbox = new OutboxInMemory();

	public final WebApi api = new WebApi(this.slack::apiUrl, "xoxb-test");

	public final Postman post = new Postman(this.outbox, this.api, Clock.systemUTC());

	public final Ledger books = new Ledger(new Switchboard(this.ledger.commandGateway(), this.ledger.queryGateway()),
			() -> 0);

	public final Readers readers = new Readers(this.api, this.clock, Clock.systemUTC());

	/** Free days besides weekends. */
	public final Set<LocalDate> holidays = new HashSet<>();

	/** Whether today's collection day is. */
	public boolean dayIsClosed = true;

	/** What the contact policy says. */
	public ContactAdvice contact = Company.mayBeCalled(true, "Allowed now (10:00 in Stockholm).");

	/** Codes of the accounts of which it says that; of all, when it is empty. */
	public final Set<String> concerned = new HashSet<>();

	/** What colleagues were asked. */
	public final List<Tasks.Task> tasks = new ArrayList<>();

	public final Workdays workdays = new Workdays(this.books, "main");

	public Desk(Table table) {
		this.ledger.answer(ListWorkingDays.class, WorkingDays.class,
				query -> new WorkingDays(query.from()
					.datesUntil(query.to().plusDays(1))
					.filter(day -> day.getDayOfWeek().getValue() < 6 && !this.holidays.contains(day))
					.toList()));
		this.ledger.answer(FindContactAdvice.class, ContactAdvice.class, query -> this.contact);
		this.ledger.answer(ListMayCall.class, MayCall.class,
				query -> new MayCall(query.accounts().stream().map(this::mayCall).toList()));
		this.ledger.answer(ListTasks.class, Tasks.class, query -> new Tasks(this.tasks));
		this.ledger.answer(ListDays.class, Days.class, query -> new Days(List.of(today()), 1));
		this.worker = new Worker(this.api, this.books, this.memory, this.post, this.readers, this.clock, new HomeTab());
		this.app = Bolt.app(SECRET, Clock.systemUTC(), table, this.worker);
	}

	private MayCall.Customer mayCall(String account) {
		ContactAdvice.Channel phone = this.contact.channel(ContactVerdicts.PHONE);
		boolean other = !this.concerned.isEmpty() && !this.concerned.contains(account);
		return new MayCall.Customer(account, other || phone.allowed(), phone.text());
	}

	private Day today() {
		Instant now = this.clock.instant();
		return new Day(LocalDate.ofInstant(now, this.clock.getZone()), now, this.dayIsClosed ? now : null, 0, 0, 0, 0);
	}

	/** The desk's clock goes on. */
	public void later(Duration duration) {
		this.clock.later(duration);
	}

	/** Somebody types a command in channel C1. */
	public Response type(String user, String command, String text) {
		return type(user, command, text, "trigger-" + this.triggers.incrementAndGet());
	}

	/** The same delivery again has the same trigger. */
	public Response type(String user, String command, String text, String trigger) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("token", "legacy");
		form.put("team_id", "T1");
		form.put("team_domain", "acme");
		form.put("channel_id", "C1");
		form.put("channel_name", "general");
		form.put("user_id", user);
		form.put("user_name", "somebody");
		form.put("command", command);
		form.put("text", text);
		form.put("api_app_id", "A1");
		form.put("response_url", this.slack.responseUrl());
		form.put("trigger_id", trigger);
		return send(form(form));
	}

	/** Somebody presses a button of a message. */
	public Response press(String user, String channel, String ts, String actionId, String value) {
		ObjectNode payload = payload("block_actions", user);
		payload.putObject("container")
			.put("type", "message")
			.put("message_ts", ts)
			.put("channel_id", channel)
			.put("is_ephemeral", false);
		payload.putObject("channel").put("id", channel).put("name", "general");
		payload.put("response_url", this.slack.responseUrl());
		ObjectNode action = payload.putArray("actions").addObject();
		action.put("action_id", actionId).put("block_id", "b1").put("type", "button").put("value", value);
		action.putObject("text").put("type", "plain_text").put("text", "Do");
		return send(form(Map.of("payload", payload.toString())));
	}

	/**
	 * Somebody submits window V1 as it was opened or updated; values are by field: text,
	 * {@code @date} or a list of options.
	 */
	public Response submit(String user, JsonNode form, Map<String, Object> values) {
		ObjectNode payload = payload("view_submission", user);
		ObjectNode view = payload.putObject("view");
		view.setAll((ObjectNode) form);
		view.put("id", "V1").put("hash", "h" + this.triggers.incrementAndGet());
		ObjectNode state = view.putObject("state").putObject("values");
		values.forEach((field, value) -> value(state.putObject(field).putObject(field), value));
		payload.putArray("response_urls");
		return send(form(Map.of("payload", payload.toString())));
	}

	private static void value(ObjectNode node, Object value) {
		if (value instanceof List<?> options) {
			node.put("type", "multi_static_select");
			var selected = node.putArray("selected_options");
			options.forEach(option -> picked(selected.addObject(), String.valueOf(option)));
		}
		else if (value instanceof Option(String picked)) {
			picked(node.put("type", "static_select").putObject("selected_option"), picked);
		}
		else if (value instanceof LocalTime time) {
			node.put("type", "timepicker").put("selected_time", time.toString());
		}
		else if (String.valueOf(value).startsWith("@")) {
			node.put("type", "datepicker").put("selected_date", String.valueOf(value).substring(1));
		}
		else {
			node.put("type", "plain_text_input").put("value", String.valueOf(value));
		}
	}

	private static void picked(ObjectNode option, String value) {
		option.put("value", value).putObject("text").put("type", "plain_text").put("text", "as shown");
	}

	/** What was picked from a list. */
	public record Option(String value) {
	}

	private ObjectNode payload(String type, String user) {
		ObjectNode payload = JSON.createObjectNode();
		payload.put("type", type).put("api_app_id", "A1").put("token", "legacy");
		payload.put("trigger_id", "trigger-" + this.triggers.incrementAndGet());
		payload.putObject("team").put("id", "T1").put("domain", "acme");
		payload.putObject("user").put("id", user).put("username", "somebody").put("team_id", "T1");
		return payload;
	}

	private static String form(Map<String, String> form) {
		return form.entrySet()
			.stream()
			.map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** Somebody opens the app's Home tab. */
	public Response openHome(String user) {
		ObjectNode payload = JSON.createObjectNode();
		payload.put("type", "event_callback").put("event_id", "Ev1").put("team_id", "T1").put("api_app_id", "A1");
		payload.putObject("event")
			.put("type", "app_home_opened")
			.put("user", user)
			.put("tab", "home")
			.put("channel", "D" + user);
		return send(payload.toString());
	}

	/** Sends a body, signed now. */
	public Response send(String body) {
		String timestamp = String.valueOf(Instant.now().getEpochSecond());
		return send(body, timestamp, new SlackSignature.Generator(SECRET).generate(timestamp, body));
	}

	public Response send(String body, String timestamp, @Nullable String signature) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		headers.put(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, List.of(timestamp));
		if (signature != null) {
			headers.put(SlackSignature.HeaderNames.X_SLACK_SIGNATURE, List.of(signature));
		}
		var raw = SlackRequestParser.HttpRequest.builder()
			.requestUri("/slack/events")
			.requestBody(body)
			.headers(new RequestHeaders(headers))
			.remoteAddress("127.0.0.1")
			.build();
		try {
			return this.app.run(new SlackRequestParser(this.app.config()).parse(raw));
		}
		catch (Exception unexpected) {
			throw new AssertionError(unexpected);
		}
	}

	@Override
	public void close() {
		this.worker.close();
		this.slack.close();
	}

}
