package io.dunwell.messages.promise;

import io.dunwell.messages.Event;
import io.dunwell.messages.OfAccount;

/**
 * Facts on the cover of promises: cash that lies unapplied on an account, and judged
 * lines that lack some.
 */
public sealed interface CoverEvent extends Event, OfAccount permits UnappliedNoted, ShortfallNoted {

}
