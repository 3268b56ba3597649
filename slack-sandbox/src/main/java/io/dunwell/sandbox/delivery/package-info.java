/** What Slack sends to an app: signed requests, their deadline, and what comes back. */
@NullMarked
package io.dunwell.sandbox.delivery;

import org.jspecify.annotations.NullMarked;
