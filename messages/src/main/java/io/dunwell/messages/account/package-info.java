/** What can be said of an account: opened, asked for, found. */
@NullMarked
package io.dunwell.messages.account;

import org.jspecify.annotations.NullMarked;
