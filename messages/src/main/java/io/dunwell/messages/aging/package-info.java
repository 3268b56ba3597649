/** What can be asked of receivables by age. */
@NullMarked
package io.dunwell.messages.aging;

import org.jspecify.annotations.NullMarked;
