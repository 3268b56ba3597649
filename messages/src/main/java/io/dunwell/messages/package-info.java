/** The words every side shares: money, ids, refusals, roles and the shape of messages. */
@NullMarked
package io.dunwell.messages;

import org.jspecify.annotations.NullMarked;
