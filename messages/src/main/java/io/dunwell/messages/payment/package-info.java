/** What can be said of a receipt of cash and where it went. */
@NullMarked
package io.dunwell.messages.payment;

import org.jspecify.annotations.NullMarked;
