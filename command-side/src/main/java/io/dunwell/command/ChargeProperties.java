package io.dunwell.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.dunwell.command.invoice.InterestRates;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What customers are charged for late payment.
 *
 * @param interest per cent a year, by currency and the day from which it holds
 */
@ConfigurationProperties("dunwell.charges")
public record ChargeProperties(@DefaultValue Map<String, Map<LocalDate, BigDecimal>> interest) {

	InterestRates rates() {
		return new InterestRates(interest.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, currency -> new TreeMap<>(currency.getValue()))));
	}

}
