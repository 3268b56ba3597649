/** Sends mail to customers, at least once, and reads what comes back. */
@NullMarked
package io.dunwell.query.mail;

import org.jspecify.annotations.NullMarked;
