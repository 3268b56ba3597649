/** What the build holds the code to. */
@NullMarked
package io.dunwell.desk.architecture;

import org.jspecify.annotations.NullMarked;
