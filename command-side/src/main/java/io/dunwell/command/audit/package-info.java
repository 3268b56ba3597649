/** The erasure of personal data. */
@NullMarked
package io.dunwell.command.audit;

import org.jspecify.annotations.NullMarked;
