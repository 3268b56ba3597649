/** The event log: appended to by many, read by all in one order. */
@NullMarked
package io.dunwell.log;

import org.jspecify.annotations.NullMarked;
