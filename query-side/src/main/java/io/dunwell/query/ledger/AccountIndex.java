package io.dunwell.query.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
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

	/** Ids of the accounts that another pays for. */
	private final Map<String, Set<String>> children = new ConcurrentHashMap<>();

	/** Ids of the accounts with a name, as names are compared. */
	private final Map<String, Set<String>> called = new ConcurrentHashMap<>();

	private long seen = -1;

	public AccountIndex(ViewReader<AccountName> names) {
		this.names = names;
	}

	/** The accounts as they are now. */
	public Now now() {
		refresh();
		return new Now();
	}

	/**
	 * What is known once all that changed was read; to be asked as often as one likes.
	 */
	public final class Now implements Function<String, @Nullable AccountName> {

		private Now() {
		}

		/** By id. */
		@Override
		public @Nullable AccountName apply(String account) {
			Entry entry = entries.get(account);
			return (entry != null) ? entry.name() : null;
		}

		/** Ids of an account and of those it pays for. */
		public List<String> family(String account) {
			return Stream.concat(Stream.of(account), children.getOrDefault(account, Set.of()).stream().sorted())
				.toList();
		}

		/**
		 * Ids of the accounts of a company that have exactly this name, but for spelling.
		 */
		public List<String> called(String company, String name) {
			return called.getOrDefault(Spelling.of(name).text(), Set.of())
				.stream()
				.filter(account -> Ids.companyOf(account).equals(company))
				.sorted()
				.toList();
		}

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
				put(Entry.of(name));
				seen = name.changed();
			}
		}
		while (changed.size() == PAGE);
	}

	private void put(Entry now) {
		Entry before = entries.put(now.name().account(), now);
		if (before != null) {
			remove(called, before.spelling().text(), now.name().account());
			remove(children, String.valueOf(before.name().parent()), now.name().account());
		}
		if (!now.spelling().text().isEmpty()) {
			called.computeIfAbsent(now.spelling().text(), key -> ConcurrentHashMap.newKeySet())
				.add(now.name().account());
		}
		String parent = now.name().parent();
		if (parent != null) {
			children.computeIfAbsent(parent, key -> ConcurrentHashMap.newKeySet()).add(now.name().account());
		}
	}

	private static void remove(Map<String, Set<String>> sets, String key, String account) {
		Set<String> set = sets.get(key);
		if (set != null) {
			set.remove(account);
		}
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
