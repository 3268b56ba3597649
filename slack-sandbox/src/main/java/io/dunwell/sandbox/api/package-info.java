/** Slack's Web API methods, answered from memory with Slack's shapes and error codes. */
@NullMarked
package io.dunwell.sandbox.api;

import org.jspecify.annotations.NullMarked;
