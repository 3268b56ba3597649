/** Tests of the rules behind what is shown. */
@NullMarked
package io.dunwell.query.ledger;

import org.jspecify.annotations.NullMarked;
