package io.dunwell.query.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.imports.FindingCount;
import io.dunwell.query.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Counts and tells what became of rows, in the reader's language.
 */
final class Report {

	// A wrong cell may hold a novel.
	private static final int LONGEST_ARGUMENT = 200;

	// Nobody reads more, and a file may have millions of rows that are all wrong alike.
	private static final int LISTED = 10_000;

	private final Texts texts;

	private final String home;

	private final List<ImportResult.Rejection> rejected = new ArrayList<>();

	private final List<ImportResult.Warning> warnings = new ArrayList<>();

	private final Map<String, Integer> findings = new TreeMap<>();

	private @Nullable String company;

	private int accepted;

	private int duplicates;

	private int rejectedRows;

	private int unlisted;

	/**
	 * @param home company of an import of which no row came so far
	 */
	Report(Texts texts, String home) {
		this.texts = texts;
		this.home = home;
	}

	/** A row is of this company; the first one's is the import's. */
	void isOf(@Nullable String rowsCompany) {
		if (company == null) {
			company = Ids.company(rowsCompany);
		}
	}

	String company() {
		return company == null ? home : company;
	}

	void reject(Finding finding) {
		findings.merge(finding.code(), 1, Integer::sum);
		rejectedRows++;
		if (isListed(rejected)) {
			rejected.add(new ImportResult.Rejection(where(finding.place()), finding.code(), sentence(finding)));
		}
	}

	void warn(Finding finding) {
		findings.merge(finding.code(), 1, Integer::sum);
		if (isListed(warnings)) {
			String sentence = finding.place().equals(Place.file()) ? sentence(finding)
					: texts.say("import.warning", where(finding.place()), sentence(finding));
			warnings.add(new ImportResult.Warning(finding.code(), sentence));
		}
	}

	private boolean isListed(List<?> list) {
		boolean listed = list.size() < LISTED;
		unlisted += listed ? 0 : 1;
		return listed;
	}

	void outcome(Place place, Outcome outcome) {
		switch (outcome.status()) {
			case ACCEPTED -> accepted++;
			case DUPLICATE -> duplicates++;
			case REJECTED -> reject(Finding.of(place, Objects.requireNonNull(outcome.refusal())));
		}
	}

	/** Which rejections and warnings were told, and how often. */
	List<FindingCount> findings() {
		return findings.entrySet().stream().map(code -> new FindingCount(code.getKey(), code.getValue())).toList();
	}

	int accepted() {
		return accepted;
	}

	int duplicates() {
		return duplicates;
	}

	/** Rows that did not go in, whether listed or not. */
	int rejected() {
		return rejectedRows;
	}

	ImportResult result() {
		List<ImportResult.Warning> all = new ArrayList<>(warnings);
		if (unlisted > 0) {
			Finding rest = Finding.of(Place.file(), ImportCode.FINDINGS_NOT_LISTED, unlisted);
			all.add(new ImportResult.Warning(rest.code(), sentence(rest)));
		}
		return new ImportResult(accepted, duplicates, List.copyOf(rejected), List.copyOf(all));
	}

	private String where(Place place) {
		return texts.say("import.where." + place.kind(), place.at());
	}

	private String sentence(Finding finding) {
		return texts.refusal(finding.code(), finding.arguments().stream().map(this::spoken).toList());
	}

	private String spoken(Object argument) {
		String text = argument instanceof Money money ? texts.money(money) : argument.toString();
		return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…";
	}

}
