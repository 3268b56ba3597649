/** Tests of the rules behind what is shown. */
@NullMarked
package io.dunwell.query.worklist;

import org.jspecify.annotations.NullMarked;
