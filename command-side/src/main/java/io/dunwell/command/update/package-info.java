/** News to the team. */
@NullMarked
package io.dunwell.command.update;

import org.jspecify.annotations.NullMarked;
