package io.dunwell.messages.aging;

import java.util.List;

/**
 * Currencies by their ISO 4217 codes, in alphabetical order.
 */
public record Currencies(List<String> codes) {

}
