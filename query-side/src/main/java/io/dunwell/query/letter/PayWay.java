package io.dunwell.query.letter;

import org.jspecify.annotations.Nullable;

/**
 * An account that takes payments.
 *
 * @param kind as banks call it: {@code IBAN}, {@code Bankgiro}, {@code Plusgiro};
 * {@code account} where it has no name
 * @param currency the only one it takes; null for any
 */
public record PayWay(String kind, String number, @Nullable String bic, @Nullable String bank,
		@Nullable String currency) {

}
