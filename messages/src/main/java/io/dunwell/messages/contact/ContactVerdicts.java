package io.dunwell.messages.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the contact policy says, as the ledger decides it.
 *
 * @param jurisdiction of the pack of rules that is in force: {@code US}, {@code EU},
 * {@code SE}, {@code HU}, {@code CN}, or {@code other}
 * @param from the first day of its rules
 * @param confirmed whether counsel has confirmed them
 * @param zone IANA id, the customer's
 */
public record ContactVerdicts(String jurisdiction, LocalDate from, boolean confirmed, String zone,
		List<Verdict> channels, List<Figure> figures) {

	/** The channel of calls. */
	public static final String PHONE = "phone";

	/**
	 * What it says of a channel.
	 *
	 * @param code why it is not allowed: {@code insolvency}, {@code stopped},
	 * {@code held}, {@code conversation}, {@code cap}, {@code gap}, {@code free-day} or
	 * {@code quiet-hours}; null where it is
	 * @param arguments what the reason's sentence names
	 * @param until when it is allowed again; null where it is, or where nobody knows
	 * @param overridden until when somebody lets it be in spite of the policy
	 */
	public record Verdict(String channel, boolean allowed, @Nullable String code, List<String> arguments,
			@Nullable Instant until, @Nullable Instant overridden) {

	}

	/**
	 * What the law gives a creditor that is paid late.
	 *
	 * @param name such as {@code reminder-fee}
	 * @param amount null where it is no amount
	 * @param points percentage points above the reference rate; null where it is no rate
	 * @param days the least days of a deadline; null where there is none
	 * @param condition what it depends on
	 * @param source of the rule
	 */
	public record Figure(String name, @Nullable Money amount, @Nullable Integer points, @Nullable Integer days,
			@Nullable String condition, String source) {

	}

}
