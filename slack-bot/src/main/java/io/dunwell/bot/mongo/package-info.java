/** What the bot's stores in MongoDB have in common. */
@NullMarked
package io.dunwell.bot.mongo;

import org.jspecify.annotations.NullMarked;
