/** Credit stops: no new orders or deliveries until it is paid. */
@NullMarked
package io.dunwell.command.credit;

import org.jspecify.annotations.NullMarked;
