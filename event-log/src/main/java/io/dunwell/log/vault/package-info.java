/**
 * The keys that make what the log holds about a person readable, until they are erased.
 */
@NullMarked
package io.dunwell.log.vault;

import org.jspecify.annotations.NullMarked;
