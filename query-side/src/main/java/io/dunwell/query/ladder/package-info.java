/** How accounts climb their ladders: the notices, the steps of invoices, and why. */
@NullMarked
package io.dunwell.query.ladder;

import org.jspecify.annotations.NullMarked;
