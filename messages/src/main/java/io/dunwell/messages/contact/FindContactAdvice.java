package io.dunwell.messages.contact;

import io.dunwell.messages.Query;

/**
 * Asks whether an account may be contacted now, and if not, why and from when.
 *
 * @param language BCP 47, of the words
 */
public record FindContactAdvice(String company, String account, String language) implements Query<ContactAdvice> {

}
