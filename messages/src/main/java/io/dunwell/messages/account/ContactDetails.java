package io.dunwell.messages.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a customer is reached.
 *
 * @param email of who pays the invoices
 * @param phone with its country's prefix, as {@code +46 8 555 010 20}
 * @param address lines as they are printed below the name
 */
public record ContactDetails(@Nullable String email, @Nullable String phone, @Nullable List<String> address) {

}
