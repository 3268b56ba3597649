/** Answers whether a customer may be contacted, in words. */
@NullMarked
package io.dunwell.query.contact;

import org.jspecify.annotations.NullMarked;
