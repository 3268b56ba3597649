/**
 * The unit of work every command runs in: who acts, what is loaded together, conflicts
 * and receipts.
 */
@NullMarked
package io.dunwell.command.unit;

import org.jspecify.annotations.NullMarked;
