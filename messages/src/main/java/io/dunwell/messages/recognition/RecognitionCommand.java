package io.dunwell.messages.recognition;

import io.dunwell.messages.Command;

/**
 * Commands on recognition.
 */
public sealed interface RecognitionCommand extends Command permits GiveKudos {

}
