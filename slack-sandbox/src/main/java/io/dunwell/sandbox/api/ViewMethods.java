package io.dunwell.sandbox.api;

import java.util.Map;
import java.util.function.Function;

import io.dunwell.sandbox.SandboxWorkspace;
import io.dunwell.sandbox.state.Directory;
import io.dunwell.sandbox.state.Grants;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.Views;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.*}: modals and the Home tab. */
final class ViewMethods implements Methods {

	private final Directory directory;

	private final Grants grants;

	private final Views views;

	private final ViewShop shop;

	ViewMethods(Directory directory, Grants grants, Views views, ViewShop shop) {
		this.directory = directory;
		this.grants = grants;
		this.views = views;
		this.shop = shop;
	}

	@Override
	public Map<String, Function<Args, ObjectNode>> byName() {
		return Map.of("views.open", this::open, "views.push", this::push, "views.update", this::update, "views.publish",
				this::publish);
	}

	private ObjectNode open(Args args) {
		var view = this.shop.make(given(args), "modal", null);
		var trigger = trigger(args);
		this.views.open(trigger.person(), view);
		return answer(view);
	}

	private ObjectNode push(Args args) {
		var view = this.shop.make(given(args), "modal", null);
		var trigger = trigger(args);
		if (!this.views.push(trigger.person(), view)) {
			throw new SlackError("push_limit_reached");
		}
		return answer(view);
	}

	/** The trigger is used up only once everything else about the call is right. */
	private Grants.Trigger trigger(Args args) {
		var outcome = this.grants.useTrigger(args.textOr("trigger_id", ""));
		var trigger = outcome.grant();
		if (trigger == null) {
			throw new SlackError((outcome.error() != null) ? outcome.error() : "invalid_trigger_id");
		}
		return trigger;
	}

	private ObjectNode update(Args args) {
		var given = given(args);
		var byExternal = args.text("external_id");
		var byId = args.text("view_id");
		if ((byId == null) == (byExternal == null)) {
			throw new SlackError("invalid_arguments");
		}
		var id = (byId != null) ? byId : byExternal;
		var old = this.views.find((id != null) ? id : "").orElseThrow(() -> new SlackError("not_found")).view();
		checkHash(args, old);
		var view = this.shop.make(given, Json.textOrEmpty(old, "type"), old);
		this.views.replace(Json.textOrEmpty(old, "id"), (seen) -> view);
		return answer(view);
	}

	private ObjectNode publish(Args args) {
		if (!this.directory.app().events().contains(SandboxWorkspace.HOME_OPENED)) {
			throw new SlackError("not_enabled");
		}
		var person = this.directory.person(args.required("user_id"))
			.orElseThrow(() -> new SlackError("user_not_found"));
		var given = given(args);
		var old = this.views.home(person.id()).orElse(null);
		if (old != null) {
			checkHash(args, old);
		}
		var view = this.shop.make(given, "home", old);
		this.views.publishHome(person.id(), view);
		return answer(view);
	}

	private static void checkHash(Args args, ObjectNode old) {
		var hash = args.text("hash");
		if (hash != null && !hash.isEmpty() && !hash.equals(Json.text(old, "hash"))) {
			throw new SlackError("hash_conflict");
		}
	}

	private static @Nullable JsonNode given(Args args) {
		return args.json("view", "invalid_arguments");
	}

	private static ObjectNode answer(ObjectNode view) {
		var answer = Json.object();
		answer.set("view", view);
		return answer;
	}

}
