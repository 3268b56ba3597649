/** The root causes of disputes, and what is done about them. */
@NullMarked
package io.dunwell.query.problem;

import org.jspecify.annotations.NullMarked;
