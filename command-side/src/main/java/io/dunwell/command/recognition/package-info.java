/** Thanks among colleagues. */
@NullMarked
package io.dunwell.command.recognition;

import org.jspecify.annotations.NullMarked;
