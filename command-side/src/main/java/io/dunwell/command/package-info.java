/** Wires the write side together. */
@NullMarked
package io.dunwell.command;

import org.jspecify.annotations.NullMarked;
