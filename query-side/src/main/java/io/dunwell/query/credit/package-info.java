/** Customers whose credit is stopped, and telling the order system of them. */
@NullMarked
package io.dunwell.query.credit;

import org.jspecify.annotations.NullMarked;
