package io.dunwell.messages;

import java.util.List;

/**
 * What was carried out, or was not, in spite of a rule; the text is made at the edge, in
 * the reader's language.
 *
 * @param code such as {@code quiet-hours}
 * @param arguments what its sentence names
 */
public record Warning(String code, List<String> arguments) {

}
