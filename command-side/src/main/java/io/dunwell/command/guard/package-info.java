/**
 * The contact policy: dated rules of jurisdictions as data, and one pure function that
 * says whether a customer may be contacted.
 */
@NullMarked
package io.dunwell.command.guard;

import org.jspecify.annotations.NullMarked;
