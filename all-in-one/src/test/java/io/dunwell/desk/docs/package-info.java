/** Documents that the build writes from the code, and holds against it. */
@NullMarked
package io.dunwell.desk.docs;

import org.jspecify.annotations.NullMarked;
