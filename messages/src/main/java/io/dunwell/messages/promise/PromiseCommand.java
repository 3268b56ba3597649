package io.dunwell.messages.promise;

import io.dunwell.messages.Command;

/**
 * Commands on promises.
 */
public sealed interface PromiseCommand extends Command permits MakePromise, CancelPromise {

}
