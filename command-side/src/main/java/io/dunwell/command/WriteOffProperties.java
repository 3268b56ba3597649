package io.dunwell.command;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.dunwell.command.invoice.WriteOffPolicy;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What may be written off without asking, in whole units of each currency; where nothing
 * is said of a currency, nothing may.
 *
 * @param limits up to which amount a role writes off alone; above, another person decides
 * @param tolerances up to which amount the difference that a payment leaves is written
 * off by itself; none at first
 * @param bankFees up to which amount a fee of the payer's bank is borne by us
 */
@ConfigurationProperties("dunwell.write-offs")
public record WriteOffProperties(@Nullable Map<Role, Map<String, BigDecimal>> limits,
		@Nullable Map<String, BigDecimal> tolerances, @Nullable Map<String, BigDecimal> bankFees) {

	/** About 50 euros. */
	private static final Map<String, BigDecimal> FEW = in(1);

	/** About 500 euros. */
	private static final Map<String, BigDecimal> SOME = in(10);

	WriteOffPolicy policy() {
		return new WriteOffPolicy(limits == null ? Map.of("lead", FEW, "controller", SOME) : byName(limits),
				tolerances == null ? Map.of() : tolerances, bankFees == null ? FEW : bankFees);
	}

	private static Map<String, Map<String, BigDecimal>> byName(Map<Role, Map<String, BigDecimal>> limits) {
		return limits.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(one -> one.getKey().name().toLowerCase(Locale.ROOT),
					Map.Entry::getValue));
	}

	private static Map<String, BigDecimal> in(int times) {
		return Map.of("EUR", 50, "USD", 50, "GBP", 50, "CHF", 50, "SEK", 500, "NOK", 500, "DKK", 400)
			.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
					one -> BigDecimal.valueOf((long) one.getValue() * times)));
	}

}
