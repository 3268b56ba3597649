/**
 * The desk in a browser: pages made on the server, live, for people who read and import.
 */
@NullMarked
package io.dunwell.query.console;

import org.jspecify.annotations.NullMarked;
