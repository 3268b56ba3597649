package io.dunwell.sandbox.control;

import io.dunwell.sandbox.SandboxWorkspace.Person;
import io.dunwell.sandbox.blocks.Inputs;
import io.dunwell.sandbox.delivery.Envelopes;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.Post;
import io.dunwell.sandbox.state.Room;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a person presses or fills something: a message in a room, or a view.
 *
 * @param room null in a view
 * @param post null in a view
 * @param view null in a message
 */
record Scene(Person person, @Nullable Room room, @Nullable Post post, @Nullable ObjectNode view) {

	JsonNode blocks() {
		return content().path("blocks");
	}

	private JsonNode content() {
		return (this.view != null) ? this.view : (this.post != null) ? this.post.message() : Json.object();
	}

	/**
	 * What the inputs here hold: a view remembers it, a message begins anew each time.
	 */
	ObjectNode values() {
		var values = Inputs.initialValues(blocks());
		if (this.view != null) {
			Inputs.keep(values, this.view.path("state").path("values"));
		}
		return values;
	}

	/** Says in a payload where the interaction took place. */
	void describe(ObjectNode payload, Envelopes envelopes) {
		if (this.room != null && this.post != null) {
			envelopes.inMessage(payload, this.room, this.post);
		}
		else if (this.view != null) {
			envelopes.inView(payload, this.view);
		}
	}

	@Nullable String viewId() {
		return (this.view != null) ? Json.text(this.view, "id") : null;
	}
}
