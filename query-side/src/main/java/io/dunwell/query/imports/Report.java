package io.dunwell.query.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.Money;
import io.dunwell.messages.imports.FindingCount;
import io.dunwell.query.Texts;

/**
 * Counts and tells what became of rows, in the reader's language.
 */
final class Report {

	// A wrong cell may hold a novel.
	private static final int LONGEST_ARGUMENT = 200;

	private final Texts texts;

	private final List<ImportResult.Rejection> rejected = new ArrayList<>();

	private final List<ImportResult.Warning> warnings = new ArrayList<>();

	private final Map<String, Integer> findings = new TreeMap<>();

	private int accepted;

	private int duplicates;

	Report(Texts texts) {
		this.texts = texts;
	}

	void reject(Finding finding) {
		findings.merge(finding.code(), 1, Integer::sum);
		rejected.add(new ImportResult.Rejection(where(finding.place()), finding.code(), sentence(finding)));
	}

	void warn(Finding finding) {
		findings.merge(finding.code(), 1, Integer::sum);
		String sentence = finding.place().equals(Place.file()) ? sentence(finding)
				: texts.say("import.warning", where(finding.place()), sentence(finding));
		warnings.add(new ImportResult.Warning(finding.code(), sentence));
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

	ImportResult result() {
		return new ImportResult(accepted, duplicates, List.copyOf(rejected), List.copyOf(warnings));
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
