/** The first class of the jar: says so when this Java is too old for the rest. */
@NullMarked
package io.dunwell.desk.launch;

import org.jspecify.annotations.NullMarked;
