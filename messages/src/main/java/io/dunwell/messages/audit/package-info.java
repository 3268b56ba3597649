/** What can be said of answers given and personal data erased. */
@NullMarked
package io.dunwell.messages.audit;

import org.jspecify.annotations.NullMarked;
