package io.dunwell.command.day;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dunwell.command.unit.OwnVoice;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.ListCompanies;
import io.dunwell.messages.credit.CreditStops.CreditStop;
import io.dunwell.messages.credit.LiftCredit;
import io.dunwell.messages.credit.ListCreditStops;
import io.dunwell.messages.day.CasesDue.Due;
import io.dunwell.messages.day.ListStaleCases;
import io.dunwell.messages.day.WorkCase;
import org.axonframework.messaging.MetaData;

/**
 * Works the cases of all companies that have a notice on which something was settled
 * since: whoever has paid is taken off it before somebody calls them (domain.md,
 * Worklist). Lifts the credit stops of those that have paid.
 */
public final class StaleCases {

	private static final Logger log = LoggerFactory.getLogger(StaleCases.class);

	private static final int PAGE = 200;

	private final OwnVoice desk;

	private final LongSupplier head;

	/**
	 * @param head position of the last event in the log
	 */
	public StaleCases(OwnVoice desk, LongSupplier head) {
		this.desk = desk;
		this.head = head;
	}

	/**
	 * @param today the company's date
	 * @throws Rejected {@code views-behind} when nobody can say yet which
	 */
	public void work(LocalDate today) {
		for (String company : desk.ask(new ListCompanies(), head.getAsLong()).codes()) {
			List<Due> stale = stale(company);
			paidUp(company).forEach(stop -> lift(company, stop.account()));
			while (stale.stream().filter(one -> worked(company, one, today)).count() == PAGE) {
				stale = stale(company);
			}
		}
	}

	/** Their credit was stopped until they had paid, and they have. */
	private List<CreditStop> paidUp(String company) {
		return desk.ask(new ListCreditStops(company, true, PAGE), head.getAsLong()).stops();
	}

	private void lift(String company, String account) {
		try {
			desk.tell(new LiftCredit(company, account, null), MetaData.emptyInstance());
		}
		catch (Rejected refused) {
			log.warn("The credit stop of {} could not be lifted", account, refused);
		}
	}

	private List<Due> stale(String company) {
		return desk.ask(new ListStaleCases(company, PAGE), head.getAsLong()).cases();
	}

	/** A case that cannot be worked does not hold up the others. */
	private boolean worked(String company, Due one, LocalDate today) {
		try {
			desk.tell(new WorkCase(company, one.account(), today, List.of(), one.invoices()), MetaData.emptyInstance());
			return true;
		}
		catch (Rejected refused) {
			log.warn("{} could not be worked", one.account(), refused);
			return false;
		}
	}

}
