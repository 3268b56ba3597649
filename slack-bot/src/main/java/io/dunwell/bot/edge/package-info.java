/**
 * Where Slack comes in: acknowledged at once, worked on after, every outcome told to the
 * person.
 */
@NullMarked
package io.dunwell.bot.edge;

import org.jspecify.annotations.NullMarked;
