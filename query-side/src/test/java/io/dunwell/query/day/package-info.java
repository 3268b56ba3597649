/** What days have to do, and how they went. */
@NullMarked
package io.dunwell.query.day;

import org.jspecify.annotations.NullMarked;
