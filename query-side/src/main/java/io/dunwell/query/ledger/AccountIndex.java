package io.dunwell.query.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.jspecify.annotations.Nullable;

/**
 * All account names in memory, brought up to date before each look: names are sealed
 * where they are stored, so no database can search them.
 */
public final class AccountIndex {

	private static final int PAGE = 5000;

	private final ViewReader<AccountName> names;

	private final Map<String, Entry> entries = new ConcurrentHashMap<>();

	private long seen = -1;

	public AccountIndex(ViewReader<AccountName> names) {
		this.names = names;
	}

	/** The accounts as they are now, by id. */
	public Function<String, @Nullable AccountName> now() {
		refresh();
		return account -> {
			Entry entry = entries.get(account);
			return (entry != null) ? entry.name() : null;
		};
	}

	/** The companies that have an account. */
	public SortedSet<String> companies() {
		return all().stream().map(entry -> entry.name().company()).collect(Collectors.toCollection(TreeSet::new));
	}

	/** In which currencies the accounts of a company are kept. */
	public SortedSet<String> currencies(String company) {
		return all().stream()
			.map(Entry::name)
			.filter(name -> name.company().equals(company))
			.map(AccountName::currency)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** All accounts, ready to be compared. */
	Collection<Entry> all() {
		refresh();
		return entries.values();
	}

	private synchronized void refresh() {
		List<AccountName> changed;
		do {
			changed = names.list(Range.of(AccountName.BY_CHANGE).from(seen + 1).limit(PAGE));
			for (AccountName name : changed) {
				entries.put(name.account(), Entry.of(name));
				seen = name.changed();
			}
		}
		while (changed.size() == PAGE);
	}

	/**
	 * An account with its name as it is compared.
	 */
	record Entry(AccountName name, Spelling code, Spelling spelling) {

		static Entry of(AccountName name) {
			String text = name.name().text();
			return new Entry(name, Spelling.of(name.code()), Spelling.of((text != null) ? text : ""));
		}

	}

}
