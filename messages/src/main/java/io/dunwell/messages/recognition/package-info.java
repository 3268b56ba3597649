/** What can be said of thanks among colleagues. */
@NullMarked
package io.dunwell.messages.recognition;

import org.jspecify.annotations.NullMarked;
