/** What can be typed after {@code java -jar dunwell.jar}. */
@NullMarked
package io.dunwell.desk.cli;

import org.jspecify.annotations.NullMarked;
