/** Logs promises to pay. */
@NullMarked
package io.dunwell.bot.promise;

import org.jspecify.annotations.NullMarked;
