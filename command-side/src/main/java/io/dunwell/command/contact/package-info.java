/**
 * The collection case of an account: contacts made, holds on chasing, and how far it has
 * climbed its ladder.
 */
@NullMarked
package io.dunwell.command.contact;

import org.jspecify.annotations.NullMarked;
