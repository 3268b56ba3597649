/** What can be asked of the order in which accounts should be worked. */
@NullMarked
package io.dunwell.messages.worklist;

import org.jspecify.annotations.NullMarked;
