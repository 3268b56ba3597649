/** MongoDB for tests, and what must hold on it. */
@NullMarked
package io.dunwell.log.mongo;

import org.jspecify.annotations.NullMarked;
