/** Which days are worked: no weekends and no holidays, by country. */
@NullMarked
package io.dunwell.command.calendar;

import org.jspecify.annotations.NullMarked;
