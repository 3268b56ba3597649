package io.dunwell.messages.imports;

/**
 * How often a rejection or warning was told.
 *
 * @param code of the sentence, stable
 */
public record FindingCount(String code, int count) {

}
