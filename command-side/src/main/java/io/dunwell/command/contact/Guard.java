package io.dunwell.command.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.dunwell.command.account.Account;
import io.dunwell.command.guard.Pack;
import io.dunwell.command.guard.History;
import io.dunwell.command.guard.Packs;
import io.dunwell.command.guard.Situation;
import io.dunwell.command.guard.Verdict;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.contact.ContactSuppressed;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every contact with a customer (domain.md, contact policy guard), with the
 * rules in force where they are.
 */
public final class Guard {

	private final Packs packs;

	private final Set<LocalDate> closed;

	/**
	 * @param closed days on which the company does not work, beside its country's
	 * holidays
	 */
	public Guard(Packs packs, Collection<LocalDate> closed) {
		this.packs = packs;
		this.closed = Set.copyOf(closed);
	}

	/**
	 * Decides on a contact that the desk is about to make. What is not allowed is
	 * recorded, once a day for each reason, in the unit of work at hand: so do not throw,
	 * but answer {@link Verdict#warning()}, or nobody will ever know.
	 * @param channel one of {@code Channels.ALL}
	 */
	public Verdict check(Account.Facts account, Loaded<CollectionCase> one, String channel, Act act) {
		Verdict verdict = judge(account, one, channel, act.recorded());
		String code = verdict.code();
		if (code != null) {
			one.tell(it -> it.suppress(
					new ContactSuppressed(account.id(), channel, code, verdict.until(), verdict.arguments()), verdict,
					account.today(act)));
		}
		return verdict;
	}

	/**
	 * What the policy says to a contact that a person has made; nothing is recorded. A
	 * call that is logged and stated as a notice given is one.
	 * @param logged whether it is logged, or a notice is given
	 */
	public Verdict after(Account.Facts account, Loaded<CollectionCase> one, String channel, Instant at,
			boolean logged) {
		return one.ask(it -> it.isOtherHalf(channel, at, logged)) ? Verdict.ALLOWED : judge(account, one, channel, at);
	}

	/** What the policy says to a contact; nothing is recorded. */
	public Verdict judge(Account.Facts account, Loaded<CollectionCase> one, String channel, Instant at) {
		return packs.judge(situation(account, one, channel, at), at, channel);
	}

	/**
	 * What the policy says to a contact of a customer whose past is told; nothing is
	 * recorded.
	 * @param stopped whether somebody said not to use that channel
	 */
	public Verdict judge(Account.Facts account, History history, List<Situation.Hold> holds, boolean stopped,
			@Nullable Instant overridden, Instant at, String channel) {
		return packs.judge(
				new Situation(account.country(), account.zone(), closed, history, holds, stopped, overridden), at,
				channel);
	}

	/** The rules of where a customer is, on a date. */
	public Pack pack(Account.Facts account, LocalDate date) {
		return packs.inForce(account.country(), date);
	}

	/** The newest rules of everywhere. */
	public List<Pack> newestPacks() {
		return packs.newest();
	}

	Pack pack(Account.Facts account, Loaded<CollectionCase> one, Instant at) {
		return packs.inForce(situation(account, one, "phone", at), at);
	}

	private Situation situation(Account.Facts account, Loaded<CollectionCase> one, String channel, Instant at) {
		return one.ask(it -> it.situation(account, closed, channel, at));
	}

}
