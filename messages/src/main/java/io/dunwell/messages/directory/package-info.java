/** What can be said of the people who work at the desk. */
@NullMarked
package io.dunwell.messages.directory;

import org.jspecify.annotations.NullMarked;
