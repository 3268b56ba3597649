/** The morning plan: what to do today, in everybody's direct messages at their time. */
@NullMarked
package io.dunwell.bot.plan;

import org.jspecify.annotations.NullMarked;
