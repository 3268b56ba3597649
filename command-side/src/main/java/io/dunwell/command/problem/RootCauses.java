package io.dunwell.command.problem;

import java.time.LocalDate;
import java.util.Locale;

import io.dunwell.command.unit.Ledger;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.problem.ProblemNoted;

/** Feeds the problem loop with the root causes that disputes are closed with. */
public final class RootCauses {

	private final Ledger ledger;

	private final LoopPolicy policy;

	public RootCauses(Ledger ledger, LoopPolicy policy) {
		this.ledger = ledger;
		this.policy = policy;
	}

	/**
	 * A dispute was closed with a root cause.
	 * @param cause as somebody typed it
	 * @param account id
	 */
	public void note(String cause, String dispute, String account, Money amount, LocalDate date) {
		String company = Ids.companyOf(account);
		String id = Ids.problem(company, cause);
		ProblemNoted noted = new ProblemNoted(id, company, code(id), dispute, account, amount, date);
		ledger.loadOrCreate(Problem.class, id, () -> new Problem(id)).tell(problem -> problem.note(noted, policy));
	}

	/** The root cause of a problem. */
	static String code(String problem) {
		return Ids.keyOf(problem).toLowerCase(Locale.ROOT);
	}

}
