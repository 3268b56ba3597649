/** What people were asked about customers, and what they said. */
@NullMarked
package io.dunwell.query.task;

import org.jspecify.annotations.NullMarked;
