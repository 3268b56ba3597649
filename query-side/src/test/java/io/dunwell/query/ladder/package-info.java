/** Tests of ladders and notices as they are read. */
@NullMarked
package io.dunwell.query.ladder;

import org.jspecify.annotations.NullMarked;
