package io.dunwell.query.ledger;

import java.util.Comparator;
import java.util.List;

import io.dunwell.messages.account.AccountMatches.AccountMatch;
import io.dunwell.query.ledger.AccountIndex.Entry;
import org.jspecify.annotations.Nullable;

/** Finds the accounts somebody may mean by what was typed. */
public final class AccountSearch {

	private final AccountIndex index;

	public AccountSearch(AccountIndex index) {
		this.index = index;
	}

	/**
	 * Accounts (of one company, or of all) whose code or name fits, best first: as typed,
	 * then the collector's own, then the others.
	 */
	public List<AccountMatch> find(String text, @Nullable String collector, @Nullable String among, int limit) {
		Spelling typed = Spelling.of(text);
		return index.all()
			.stream()
			.filter(entry -> among == null || among.equals(entry.name().company()))
			.map(entry -> match(entry, typed))
			.filter(match -> match.confidence() > 0)
			.sorted(Comparator.comparing((AccountMatch match) -> match.confidence() < 100)
				.thenComparing(match -> collector == null || !collector.equals(match.collector()))
				.thenComparing(AccountMatch::confidence, Comparator.reverseOrder())
				.thenComparing(AccountMatch::company)
				.thenComparing(AccountMatch::account))
			.limit(limit)
			.toList();
	}

	private static AccountMatch match(Entry entry, Spelling typed) {
		AccountName name = entry.name();
		return new AccountMatch(name.company(), name.code(), name.name().text(), name.collector(), name.currency(),
				Math.max(entry.code().fit(typed), entry.spelling().fit(typed)));
	}

}
