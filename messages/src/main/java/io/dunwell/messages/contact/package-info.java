/**
 * What can be said of attempts to reach a customer, of holds and of the contact policy.
 */
@NullMarked
package io.dunwell.messages.contact;

import org.jspecify.annotations.NullMarked;
