/** What can be said of tasks: questions about a customer to a person of the desk. */
@NullMarked
package io.dunwell.messages.task;

import org.jspecify.annotations.NullMarked;
