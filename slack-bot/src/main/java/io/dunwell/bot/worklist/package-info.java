/** Shows a collector what to do now, and why. */
@NullMarked
package io.dunwell.bot.worklist;

import org.jspecify.annotations.NullMarked;
