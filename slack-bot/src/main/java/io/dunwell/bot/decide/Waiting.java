package io.dunwell.bot.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.bot.edge.Session;
import io.dunwell.bot.writeoff.Team;
import io.dunwell.bot.writeoff.WriteOffCapability;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.dispute.DisputeProposals.DisputeProposal;
import io.dunwell.messages.dispute.ListDisputeProposals;
import io.dunwell.messages.invoice.ListWriteOffs;
import io.dunwell.messages.invoice.WriteOffs.WriteOff;
import io.dunwell.messages.payment.CashSuggestions.Suggested;
import io.dunwell.messages.payment.SuggestCash;

/**
 * What waits for a person to decide.
 *
 * @param writeOffs a decider's: all; else those they asked for themselves
 * @param shortPayments by account, those waiting longest first; a collector's are those
 * of their accounts
 * @param cash that no invoice has; a collector's is that of their accounts and of
 * nobody's yet
 * @param colleagues how many accounts with short payments colleagues have
 */
record Waiting(Team team, List<WriteOff> writeOffs, List<ShortPayments> shortPayments, List<Suggested> cash,
		int colleagues) {

	private static final int MOST = 500;

	private static final int CASH = 100;

	/** Short payments of one account, oldest first: together they are one question. */
	record ShortPayments(String account, List<DisputeProposal> proposals) {

		DisputeProposal first() {
			return this.proposals.getFirst();
		}

	}

	/**
	 * @param everyones whether a collector wants to see colleagues' accounts, too
	 */
	static Waiting of(Session session, boolean everyones) {
		Person person = session.person();
		List<WriteOff> writeOffs = session.askUpToDate(new ListWriteOffs(person.company(), null, MOST))
			.writeOffs()
			.stream()
			.filter(one -> Team.decides(person) || one.askedBy().equalsIgnoreCase(person.handle()))
			.toList();
		Map<String, List<DisputeProposal>> byAccount = new LinkedHashMap<>();
		session.askUpToDate(new ListDisputeProposals(person.company(), MOST))
			.proposals()
			.forEach(one -> byAccount.computeIfAbsent(one.account(), account -> new ArrayList<>()).add(one));
		List<ShortPayments> all = byAccount.entrySet()
			.stream()
			.map(one -> new ShortPayments(one.getKey(), List.copyOf(one.getValue())))
			.toList();
		List<ShortPayments> shown = everyones || person.role() != Role.COLLECTOR ? all
				: all.stream().filter(one -> person.handle().equalsIgnoreCase(one.first().collector())).toList();
		return new Waiting(WriteOffCapability.team(session), writeOffs, shown, cash(session, everyones),
				all.size() - shown.size());
	}

	private static List<Suggested> cash(Session session, boolean everyones) {
		Person person = session.person();
		String collector = everyones || person.role() != Role.COLLECTOR ? null : person.handle();
		return session.askUpToDate(new SuggestCash(person.company(), null, collector, CASH)).payments();
	}

	boolean isEmpty() {
		return this.writeOffs.isEmpty() && this.shortPayments.isEmpty() && this.cash.isEmpty();
	}

}
