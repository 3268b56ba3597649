/** Tests of the rules behind what is shown. */
@NullMarked
package io.dunwell.query.aging;

import org.jspecify.annotations.NullMarked;
