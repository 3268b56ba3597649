/** Questions about payments. */
@NullMarked
package io.dunwell.query.payment;

import org.jspecify.annotations.NullMarked;
