/** The order of work: what people decide about an account's place on the list. */
@NullMarked
package io.dunwell.command.worklist;

import org.jspecify.annotations.NullMarked;
