package io.dunwell.messages.recognition;

import io.dunwell.messages.Event;

/**
 * Facts on recognition.
 */
public sealed interface RecognitionEvent extends Event permits KudosGiven {

}
