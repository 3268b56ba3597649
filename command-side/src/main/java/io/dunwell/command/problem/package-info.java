/** The problem loop: what disputes come from, and what is done about it. */
@NullMarked
package io.dunwell.command.problem;

import org.jspecify.annotations.NullMarked;
