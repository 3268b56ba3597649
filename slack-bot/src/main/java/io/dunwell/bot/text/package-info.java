/**
 * Says things to people in their own language, with money, dates and plurals as they
 * write them.
 */
@NullMarked
package io.dunwell.bot.text;

import org.jspecify.annotations.NullMarked;
