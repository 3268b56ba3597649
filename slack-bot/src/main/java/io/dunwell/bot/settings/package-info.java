/** How a person wants the desk to treat them. */
@NullMarked
package io.dunwell.bot.settings;

import org.jspecify.annotations.NullMarked;
