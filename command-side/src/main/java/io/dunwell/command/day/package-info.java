/** The collection day: opened once per date and company, worked case by case, closed. */
@NullMarked
package io.dunwell.command.day;

import org.jspecify.annotations.NullMarked;
