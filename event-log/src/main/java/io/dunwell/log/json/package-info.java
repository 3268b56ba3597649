/** How messages look as JSON: sealed where they are kept, open where they are shown. */
@NullMarked
package io.dunwell.log.json;

import org.jspecify.annotations.NullMarked;
