/** The PostgreSQL server that the program brings along. */
@NullMarked
package io.dunwell.log.embedded;

import org.jspecify.annotations.NullMarked;
