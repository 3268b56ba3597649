/**
 * A person's hands: type a command, press a button, fill a modal, and see what that
 * person sees.
 */
@NullMarked
package io.dunwell.sandbox.control;

import org.jspecify.annotations.NullMarked;
