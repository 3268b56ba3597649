/** Accounts: one customer as we sell to and chase them. */
@NullMarked
package io.dunwell.command.account;

import org.jspecify.annotations.NullMarked;
