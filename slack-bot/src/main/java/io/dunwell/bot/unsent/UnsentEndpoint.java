package io.dunwell.bot.unsent;

import java.util.List;
import java.util.Map;

import io.dunwell.bot.unsent.Unsent.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/unsent}, for the admin: what could not be told in Slack; POST tries it
 * again, all of it or {@code {"id": …}}; DELETE with {@code ?id=} gives one up for good.
 */
@Endpoint(id = "unsent")
final class UnsentEndpoint {

	private final Unsent unsent;

	UnsentEndpoint(Unsent unsent) {
		this.unsent = unsent;
	}

	@ReadOperation
	List<Item> list() {
		return this.unsent.list();
	}

	@WriteOperation
	Map<String, Integer> retry(@Nullable String id) {
		return Map.of("retried", this.unsent.retry(id));
	}

	@DeleteOperation
	WebEndpointResponse<Void> drop(String id) {
		return new WebEndpointResponse<>(
				this.unsent.drop(id) ? WebEndpointResponse.STATUS_NO_CONTENT : WebEndpointResponse.STATUS_NOT_FOUND);
	}

}
