/** What can be asked of an account's past. */
@NullMarked
package io.dunwell.messages.timeline;

import org.jspecify.annotations.NullMarked;
