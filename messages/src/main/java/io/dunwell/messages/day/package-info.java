/**
 * What can be said of a collection day: the desk's daily run through the cases that are
 * due.
 */
@NullMarked
package io.dunwell.messages.day;

import org.jspecify.annotations.NullMarked;
