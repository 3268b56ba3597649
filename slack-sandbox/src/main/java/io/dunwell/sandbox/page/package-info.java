/** The page where a newcomer tries the app as one of the workspace's people. */
@NullMarked
package io.dunwell.sandbox.page;

import org.jspecify.annotations.NullMarked;
