/** The pressure ladder: policies as data, and which step of them is due on what. */
@NullMarked
package io.dunwell.command.ladder;

import org.jspecify.annotations.NullMarked;
