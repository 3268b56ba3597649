/** The Home tab: my work, my calls, my numbers. */
@NullMarked
package io.dunwell.bot.home;

import org.jspecify.annotations.NullMarked;
