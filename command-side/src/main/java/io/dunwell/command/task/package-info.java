/** Tasks: what people of the desk are asked about a customer, and what they answer. */
@NullMarked
package io.dunwell.command.task;

import org.jspecify.annotations.NullMarked;
