package io.dunwell.messages.promise;

import java.util.List;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;
import io.dunwell.messages.Personal;

/**
 * A customer promised to pay; lines name invoices by id.
 */
@LogicalName("promise-made")
public record PromiseMade(String promise, String account, String company, Personal promisedBy, String channel,
		List<PromiseLine> lines) implements PromiseEvent, OfAccount {

}
