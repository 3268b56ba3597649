/** Asks for write-offs, and has those who may decide on them. */
@NullMarked
package io.dunwell.bot.writeoff;

import org.jspecify.annotations.NullMarked;
