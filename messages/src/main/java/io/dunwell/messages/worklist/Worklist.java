package io.dunwell.messages.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * A collector's accounts in order, with the date and log position they were judged at and
 * the policy version.
 */
public record Worklist(LocalDate date, long position, String policy, List<Item> items) {

	/** One account to work: score of 100, what to chase, and why. */
	public record Item(String account, @Nullable String name, BigDecimal score, Money chase, List<Reason> reasons) {

	}

	/** Points with their inputs in words. */
	public record Reason(String code, BigDecimal points, String text) {

	}

}
