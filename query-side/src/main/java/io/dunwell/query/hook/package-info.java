/** Tells programs of others, over HTTP. */
@NullMarked
package io.dunwell.query.hook;

import org.jspecify.annotations.NullMarked;
