/** What can be said of the problems behind disputes, and of what is done about them. */
@NullMarked
package io.dunwell.messages.problem;

import org.jspecify.annotations.NullMarked;
