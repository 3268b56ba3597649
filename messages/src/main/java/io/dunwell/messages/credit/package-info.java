/** What can be said of credit stops: no new orders or deliveries until it is paid. */
@NullMarked
package io.dunwell.messages.credit;

import org.jspecify.annotations.NullMarked;
