package io.dunwell.messages.promise;

import io.dunwell.messages.Event;

/**
 * Facts on promises.
 */
public sealed interface PromiseEvent extends Event
		permits PromiseMade, PromiseLineReplaced, PromiseCancelled, PromiseLineJudged {

}
