package io.dunwell.bot.dispute;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.dispute.OpenDispute;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as entered: by ids and amounts, to be shown and filled in again; what the
 * customer said is in the ledger alone.
 *
 * @param amount none means all that is open and not disputed yet
 */
record DisputeEntry(String account, String invoice, @Nullable Money amount, String reason) {

	OpenDispute command(@Nullable String note) {
		return new OpenDispute(Ids.companyOf(this.account), this.invoice, this.amount, this.reason, note);
	}

}
