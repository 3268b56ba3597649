/** What can be said of a promise to pay. */
@NullMarked
package io.dunwell.messages.promise;

import org.jspecify.annotations.NullMarked;
