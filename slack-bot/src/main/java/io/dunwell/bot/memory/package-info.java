/**
 * What the bot itself must remember: what may be undone and where its receipts are; ids
 * only.
 */
@NullMarked
package io.dunwell.bot.memory;

import org.jspecify.annotations.NullMarked;
