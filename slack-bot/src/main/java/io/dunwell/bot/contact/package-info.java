/** Logs how customers were tried, and plans the next call. */
@NullMarked
package io.dunwell.bot.contact;

import org.jspecify.annotations.NullMarked;
