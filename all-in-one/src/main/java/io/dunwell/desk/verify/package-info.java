/** Checks a whole data folder: the log, what it adds up to, and the views made of it. */
@NullMarked
package io.dunwell.desk.verify;

import org.jspecify.annotations.NullMarked;
