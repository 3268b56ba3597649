package io.dunwell.query.rest;

import java.util.function.Predicate;

import io.dunwell.messages.Ids;
import org.jspecify.annotations.Nullable;

/** Which facts a reader of the log wants; what is null or blank does not matter. */
public record EventFilter(@Nullable String account, @Nullable String actor,
		@Nullable String type) implements Predicate<CloudEvent> {

	/** The account by its id, or by its code in the main company. */
	public EventFilter {
		account = (account == null || account.isBlank()) ? null : Ids.account(Ids.MAIN, account);
		actor = (actor == null || actor.isBlank()) ? null : actor;
		type = (type == null || type.isBlank()) ? null : type;
	}

	@Override
	public boolean test(CloudEvent event) {
		return (this.actor == null || this.actor.equals(event.actor()))
				&& (this.type == null || this.type.equals(event.type()))
				&& (this.account == null || this.account.equals(event.account()));
	}

}
