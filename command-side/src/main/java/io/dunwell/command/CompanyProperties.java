package io.dunwell.command;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.account.CompanyDefaults;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for a new account or person when nobody says otherwise.
 *
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47
 * @param timeZone IANA id
 * @param currency ISO 4217
 * @param termsDays days to pay after the issue date
 * @param closed days on which the company does not work, beside its country's holidays
 */
@ConfigurationProperties("dunwell.company")
public record CompanyProperties(@DefaultValue("SE") String country, @DefaultValue("en") String language,
		@DefaultValue("Europe/Stockholm") String timeZone, @DefaultValue("SEK") String currency,
		@DefaultValue("30") int termsDays, @DefaultValue List<LocalDate> closed) {

	CompanyDefaults defaults() {
		return new CompanyDefaults(country, language, timeZone, currency, termsDays);
	}

}
