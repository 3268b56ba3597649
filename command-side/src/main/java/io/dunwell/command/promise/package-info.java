/** Promises to pay. */
@NullMarked
package io.dunwell.command.promise;

import org.jspecify.annotations.NullMarked;
