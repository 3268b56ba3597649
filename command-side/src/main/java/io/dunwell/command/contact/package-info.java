/** The collection case of an account: contacts made and holds on chasing. */
@NullMarked
package io.dunwell.command.contact;

import org.jspecify.annotations.NullMarked;
