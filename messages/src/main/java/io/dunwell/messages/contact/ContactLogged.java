package io.dunwell.messages.contact;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tried to reach the customer.
 *
 * @param breach why the contact policy had forbidden it, as {@link ContactVerdicts} lists
 * the reasons; null when it had not, and in all of revision 1
 */
@LogicalName(value = "contact-logged", revision = 2)
public record ContactLogged(String account, String channel, String outcome, Personal note,
		@Nullable String breach) implements ContactEvent {

	public ContactLogged(String account, String channel, String outcome, Personal note) {
		this(account, channel, outcome, note, null);
	}

}
