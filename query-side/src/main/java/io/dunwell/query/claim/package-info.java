/** Puts together what lawyers or a court need of one customer. */
@NullMarked
package io.dunwell.query.claim;

import org.jspecify.annotations.NullMarked;
