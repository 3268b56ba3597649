/** What can be said of attempts to reach a customer and of holds on chasing. */
@NullMarked
package io.dunwell.messages.contact;

import org.jspecify.annotations.NullMarked;
