/** How the desk starts and stops in this process. */
@NullMarked
package io.dunwell.desk.start;

import org.jspecify.annotations.NullMarked;
