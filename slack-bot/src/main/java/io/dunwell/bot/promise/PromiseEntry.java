package io.dunwell.bot.promise;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.bot.promise.Spread.How;
import io.dunwell.bot.promise.Spread.Share;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.promise.PromiseLine;

/** A promise as entered: by ids, amounts and dates, to be shown and filled in again. */
record PromiseEntry(String account, List<Share> shares, How how, LocalDate date) {

	MakePromise command() {
		return new MakePromise(Ids.companyOf(this.account), Ids.keyOf(this.account), null, null,
				this.shares.stream()
					.map(share -> new PromiseLine(share.invoice(), share.amount(), this.date))
					.toList());
	}

	Money total() {
		return new Spread(this.shares, this.how).total();
	}

	List<String> invoices() {
		return this.shares.stream().map(Share::invoice).toList();
	}

}
