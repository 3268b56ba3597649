package io.dunwell.sandbox.control;

import java.util.List;

import io.dunwell.sandbox.api.SlackError;
import io.dunwell.sandbox.api.ViewShop;
import io.dunwell.sandbox.blocks.Placed;
import io.dunwell.sandbox.delivery.Ack;
import io.dunwell.sandbox.delivery.Courier;
import io.dunwell.sandbox.delivery.Delivery;
import io.dunwell.sandbox.delivery.Envelopes;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Modals submitted and closed, and what the app's answer does to them. */
final class Forms {

	/**
	 * What Slack's client shows when the app does not answer a submission as it should.
	 */
	private static final String TROUBLE = "We had some trouble connecting. Try again?";

	private final World world;

	private final Courier courier;

	private final Envelopes envelopes;

	private final Presses presses;

	private final ViewShop shop;

	Forms(World world, Courier courier, Envelopes envelopes, Presses presses, ViewShop shop) {
		this.world = world;
		this.courier = courier;
		this.envelopes = envelopes;
		this.presses = presses;
		this.shop = shop;
	}

	/**
	 * Submits a modal with these entries, by block or action id; entries that are left
	 * out stay as they are.
	 */
	Submission submit(Scene scene, JsonNode entries) {
		var values = this.presses.enter(scene, entries);
		var view = this.presses.remember(scene, values);
		var errors = FieldRules.check(view.path("blocks"), values);
		if (!errors.isEmpty()) {
			return new Submission(null, errors, null);
		}
		var payload = this.envelopes.interaction("view_submission", scene.person());
		payload.put("trigger_id", this.world.grants().newTrigger(scene.person().id(), scene.viewId()));
		payload.set("view", view);
		payload.putArray("response_urls");
		var ack = this.courier.deliver(new Delivery(Delivery.Kind.INTERACTION, "view_submission", payload));
		return apply(scene, view, ack);
	}

	private Submission apply(Scene scene, ObjectNode view, Ack ack) {
		var person = scene.person().id();
		var id = Json.textOrEmpty(view, "id");
		var answer = ack.json();
		if (ack.error() != null || (answer == null && !ack.body().isBlank())) {
			return new Submission(ack, Json.object(), TROUBLE);
		}
		try {
			switch ((answer != null) ? Json.textOrEmpty(answer, "response_action") : "") {
				case "" -> this.world.views().close(person, id);
				case "clear" -> this.world.views().clear(person);
				case "errors" -> {
					return new Submission(ack, errors(view, answer), null);
				}
				case "update" -> this.world.views().replace(id, (old) -> this.shop.make(given(answer), "modal", old));
				case "push" -> push(person, answer);
				default -> throw new SlackError("invalid_response_action");
			}
			return new Submission(ack, Json.object(), null);
		}
		catch (SlackError invalid) {
			return new Submission(ack, Json.object(), TROUBLE + " (" + invalid.getMessage() + ")");
		}
	}

	private void push(String person, @Nullable JsonNode answer) {
		if (!this.world.views().push(person, this.shop.make(given(answer), "modal", null))) {
			throw new SlackError("push_limit_reached");
		}
	}

	private static @Nullable JsonNode given(@Nullable JsonNode answer) {
		return (answer != null) ? answer.get("view") : null;
	}

	/**
	 * Errors belong to input blocks; for any other name Slack shows only that something
	 * went wrong.
	 */
	private static ObjectNode errors(JsonNode view, @Nullable JsonNode answer) {
		var blocks = Placed.in(view.path("blocks")).stream().map(Placed::blockId).toList();
		if (answer == null || !(answer.path("errors") instanceof ObjectNode errors) || errors.isEmpty()) {
			throw new SlackError("invalid_errors");
		}
		var unknown = errors.propertyNames().stream().filter((name) -> !blocks.contains(name)).toList();
		if (!unknown.isEmpty()) {
			throw new SlackError("invalid_errors", List.of("no input block is called " + unknown));
		}
		return errors;
	}

	/**
	 * Closes a modal; with {@code all}, those below it too. The app hears of it when it
	 * has asked to.
	 */
	@Nullable Ack close(Scene scene, boolean all) {
		var view = scene.view();
		if (view == null) {
			throw new Refusal("view_not_found", "That view is no longer open");
		}
		var person = scene.person().id();
		if (all || Json.isTrue(view, "clear_on_close")) {
			this.world.views().clear(person);
		}
		else {
			this.world.views().close(person, Json.textOrEmpty(view, "id"));
		}
		if (!Json.isTrue(view, "notify_on_close")) {
			return null;
		}
		var payload = this.envelopes.interaction("view_closed", scene.person()).put("is_cleared", all);
		payload.set("view", view);
		return this.courier.deliver(new Delivery(Delivery.Kind.INTERACTION, "view_closed", payload));
	}

	/**
	 * How a submission went.
	 *
	 * @param ack null when the form was not complete and the app did not hear of it
	 * @param errors texts by block id
	 * @param trouble what the person sees instead when the app failed, else null
	 */
	record Submission(@Nullable Ack ack, ObjectNode errors, @Nullable String trouble) {

		/** Whether the app showed something else in the modal as it acknowledged. */
		boolean atWork() {
			var answer = (this.ack != null && this.trouble == null) ? this.ack.json() : null;
			return answer != null && "update".equals(Json.text(answer, "response_action"));
		}

	}

}
