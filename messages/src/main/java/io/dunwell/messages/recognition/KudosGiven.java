package io.dunwell.messages.recognition;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;

/**
 * Somebody thanked a colleague; both by handle.
 */
@LogicalName("kudos-given")
public record KudosGiven(String kudos, String company, String from, String to,
		Personal reason) implements RecognitionEvent {

}
