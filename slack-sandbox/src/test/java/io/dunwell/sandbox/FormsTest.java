package io.dunwell.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.ViewState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class FormsTest extends SandboxTest {

	private static final String FORM = """
			{"type":"modal","callback_id":"form","notify_on_close":true,
			 "title":{"type":"plain_text","text":"A promise"},"submit":{"type":"plain_text","text":"Log promise"},
			 "blocks":[
			 {"type":"input","block_id":"amount","label":{"type":"plain_text","text":"Amount"},
			  "element":{"type":"number_input","action_id":"amount_in","is_decimal_allowed":true,"min_value":"1"}},
			 {"type":"input","block_id":"on","label":{"type":"plain_text","text":"When"},
			  "element":{"type":"datepicker","action_id":"day","initial_date":"2026-11-27"}},
			 {"type":"input","block_id":"who","optional":true,"label":{"type":"plain_text","text":"Customer"},
			  "element":{"type":"external_select","action_id":"customer","min_query_length":1}},
			 {"type":"input","block_id":"how","optional":true,"label":{"type":"plain_text","text":"By"},
			  "element":{"type":"static_select","action_id":"channel","options":[
			   {"text":{"type":"plain_text","text":"Phone"},"value":"phone"},
			   {"text":{"type":"plain_text","text":"E-mail"},"value":"mail"}]}},
			 {"type":"actions","block_id":"more","elements":[{"type":"button","action_id":"more","value":"1",
			  "text":{"type":"plain_text","text":"More"}}]}]}""";

	private static final String MORE = FORM.replace("A promise", "More");

	private static final String BUTTONS = """
			[{"type":"actions","block_id":"row","elements":[
			 {"type":"button","action_id":"done","value":"7","text":{"type":"plain_text","text":"Done"}},
			 {"type":"static_select","action_id":"pick","options":[
			  {"text":{"type":"plain_text","text":"One"},"value":"1"}]}]}]""";

	@Override
	void teach(App app) {
		app.command("/form", (request, context) -> {
			context.client()
				.viewsOpen((call) -> call.triggerId(request.getPayload().getTriggerId()).viewAsString(FORM));
			return context.ack();
		});
		app.command("/buttons", (request, context) -> {
			context.client()
				.chatPostMessage((
						call) -> call.channel(request.getPayload().getUserId()).text("Choose").blocksAsString(BUTTONS));
			return context.ack();
		});
		app.viewSubmission("form", this::submitted);
		app.viewClosed("form", (request, context) -> {
			context.client()
				.chatPostMessage((call) -> call.channel(request.getPayload().getUser().getId()).text("Never mind"));
			return context.ack();
		});
		app.blockSuggestion("customer", (request, context) -> context
			.ack((answer) -> answer.options(List.of(option("Acme AB", "acme"), option("Acme Oy", "acme-oy")))));
		app.blockAction("done", (request, context) -> {
			context.respond((answer) -> answer.replaceOriginal(true)
				.text("Done " + request.getPayload().getActions().getFirst().getValue()));
			return context.ack();
		});
		app.blockAction("pick", (request, context) -> {
			context.respond((answer) -> answer
				.text("Picked " + request.getPayload().getActions().getFirst().getSelectedOption().getValue()));
			return context.ack();
		});
		app.blockAction("more", (request, context) -> {
			context.client()
				.viewsPush((call) -> call.triggerId(request.getPayload().getTriggerId()).viewAsString(MORE));
			return context.ack();
		});
	}

	private static Option option(String text, String value) {
		return Option.builder().text(PlainTextObject.builder().text(text).build()).value(value).build();
	}

	/** The amount says what the app should do. */
	private Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context)
			throws IOException, SlackApiException {
		var amount = held(request, "amount", "amount_in").getValue();
		var day = held(request, "on", "day").getSelectedDate();
		var customer = held(request, "who", "customer").getSelectedOption();
		var by = (customer != null) ? customer.getValue() : "nobody";
		return switch (amount) {
			case "13" -> context.ackWithErrors(Map.of("amount", "That is more than is open"));
			case "14" -> context.ackWithUpdate(FORM.replace("A promise", "Updated"));
			case "15" -> context.ackWithPush(MORE);
			case "16" -> context.ackWithErrors(Map.of("nowhere", "?"));
			default -> {
				context.client()
					.chatPostMessage((call) -> call.channel(request.getPayload().getUser().getId())
						.text("Logged %s on %s by %s".formatted(amount, day, by)));
				yield context.ack();
			}
		};
	}

	private static ViewState.Value held(ViewSubmissionRequest request, String block, String action) {
		var values = request.getPayload().getView().getState().getValues();
		return Objects.requireNonNull(Objects.requireNonNull(values.get(block)).get(action));
	}

	private String openForm() {
		var seen = control("command", "{'user':'astrid','text':'/form'}");
		return seen.at("/views/0/id").asString();
	}

	private JsonNode submit(String viewId, String values) {
		return control("submit", "{'user':'astrid','wait_ms':300,'view_id':'" + viewId + "','values':" + values + "}");
	}

	@Test
	void logsWhatWasFilledInAndClosesTheModal() {
		var id = openForm();
		var seen = submit(id, "{'amount':'12.50','day':'2026-12-01','customer':'Acme Oy','how':{'channel':'E-mail'}}");
		assertThat(seen.at("/messages/0/text").asString()).isEqualTo("Logged 12.50 on 2026-12-01 by acme-oy");
		assertThat(seen.path("views").isEmpty()).isTrue();
		assertThat(control("views?user=astrid").path("views").isEmpty()).isTrue();
	}

	@Test
	void keepsTheModalOpenWithTheErrorsOfTheClientAndOfTheApp() {
		var id = openForm();
		var empty = submit(id, "{}");
		assertThat(empty.at("/errors/amount").asString()).isEqualTo("Please complete this required field.");
		assertThat(empty.path("ack").isNull()).isTrue();
		assertThat(submit(id, "{'amount':'0.5'}").at("/errors/amount").asString()).contains("no less than 1");
		var refused = submit(id, "{'amount':'13'}");
		assertThat(refused.at("/errors/amount").asString()).isEqualTo("That is more than is open");
		assertThat(control("views?user=astrid").at("/views/0/state/values/amount/amount_in/value").asString())
			.isEqualTo("13");
	}

	@Test
	void showsTroubleWhenTheAppNamesAFieldThatIsNotThereOrIsSilent() {
		var id = openForm();
		assertThat(submit(id, "{'amount':'16'}").path("trouble").asString()).contains("trouble connecting");
		this.desk.gate = new CountDownLatch(1);
		try {
			var silent = submit(id, "{'amount':'20'}");
			assertThat(silent.path("trouble").asString()).contains("trouble connecting");
			assertThat(control("views?user=astrid").path("views")).hasSize(1);
		}
		finally {
			this.desk.gate.countDown();
		}
	}

	@Test
	void updatesAndStacksModals() {
		var id = openForm();
		var updated = submit(id, "{'amount':'14'}");
		assertThat(updated.at("/views/0/title/text").asString()).isEqualTo("Updated");
		assertThat(updated.at("/views/0/state/values/amount/amount_in/value").asString()).isEqualTo("14");
		var pushed = submit(id, "{'amount':'15'}");
		assertThat(pushed.at("/views/1/title/text").asString()).isEqualTo("More");
		assertThat(pushed.at("/views/1/previous_view_id").asString()).isEqualTo(id);
		var third = control("click", "{'user':'astrid','action_id':'more','view_id':'%s','wait_ms':300}"
			.formatted(pushed.at("/views/1/id").asString()));
		assertThat(third.path("views")).hasSize(3);
		control("click", "{'user':'astrid','action_id':'more','view_id':'%s','wait_ms':300}"
			.formatted(third.at("/views/2/id").asString()));
		assertThat(control("log").path("entries").toString()).contains("push_limit_reached");
		var closed = control("close", "{'user':'astrid','all':true,'view_id':'" + id + "'}");
		assertThat(closed.path("views").isEmpty()).isTrue();
		assertThat(closed.path("messages").toString()).contains("Never mind");
	}

	@Test
	void offersWhatTheAppOffers() {
		var id = openForm();
		var offered = control("options",
				"{'user':'astrid','view_id':'" + id + "','action_id':'customer','value':'ac'}");
		assertThat(offered.path("options").findValuesAsString("value")).containsExactly("acme", "acme-oy");
		var unknown = submit(id, "{'amount':'1','customer':'Nobody Ltd'}");
		assertThat(unknown.path("error").asString()).isEqualTo("option_not_offered");
	}

	@Test
	void pressesButtonsAndPicksFromSelectsInMessages() {
		var message = control("command", "{'user':'bela','text':'/buttons'}").at("/messages/0");
		var where = "'user':'bela','channel':'bela','ts':'" + message.path("ts").asString() + "'";
		var picked = control("click", "{" + where + ",'action_id':'pick','value':'1'}");
		assertThat(picked.at("/messages/0/text").asString()).isEqualTo("Picked 1");
		var done = control("click", "{" + where + ",'action_id':'done'}");
		assertThat(done.at("/messages/0/text").asString()).isEqualTo("Done 7");
		assertThat(done.at("/messages/0/ts").asString()).isEqualTo(message.path("ts").asString());
		var gone = control("click", "{" + where + ",'action_id':'done'}");
		assertThat(gone.path("error").asString()).isEqualTo("action_not_found");
	}

	@Test
	void opensNoModalWithATriggerThatIsThreeSecondsOldOrUsed() throws Exception {
		openForm();
		var trigger = control("log").path("entries")
			.valueStream()
			.map((entry) -> entry.at("/request/trigger_id").asString(""))
			.filter((text) -> !text.isEmpty())
			.reduce((first, last) -> last)
			.orElseThrow();
		assertThat(slack().viewsOpen((call) -> call.triggerId(trigger).viewAsString(FORM)).getError())
			.isEqualTo("exchanged_trigger_id");
		assertThat(slack().viewsOpen((call) -> call.triggerId("1.2.x").viewAsString(FORM)).getError())
			.isEqualTo("invalid_trigger_id");
		control("command", "{'user':'bela','text':'/buttons'}");
		var unused = lastCommandTrigger();
		this.time.advance(4);
		assertThat(slack().viewsOpen((call) -> call.triggerId(unused).viewAsString(FORM)).getError())
			.isEqualTo("expired_trigger_id");
	}

	private String lastCommandTrigger() {
		return control("log").path("entries")
			.valueStream()
			.filter((entry) -> "/buttons".equals(entry.path("what").asString()))
			.map((entry) -> entry.at("/request/trigger_id").asString())
			.reduce((first, last) -> last)
			.orElseThrow();
	}

}
