/** Disputes: amounts a customer contests. */
@NullMarked
package io.dunwell.command.dispute;

import org.jspecify.annotations.NullMarked;
