/** What people see: the console and the sandbox in a real browser. */
@NullMarked
package io.dunwell.desk.browser;

import org.jspecify.annotations.NullMarked;
