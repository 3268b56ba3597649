/** Socket Mode: the server's end of the app's WebSocket connections. */
@NullMarked
package io.dunwell.sandbox.socket;

import org.jspecify.annotations.NullMarked;
