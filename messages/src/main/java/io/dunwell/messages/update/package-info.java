/** What can be said of news to the team. */
@NullMarked
package io.dunwell.messages.update;

import org.jspecify.annotations.NullMarked;
