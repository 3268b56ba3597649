/** What can be said of an amount a customer contests. */
@NullMarked
package io.dunwell.messages.dispute;

import org.jspecify.annotations.NullMarked;
