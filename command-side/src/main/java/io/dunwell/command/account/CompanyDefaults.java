package io.dunwell.command.account;

/**
 * What an account has when nobody says otherwise.
 *
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47
 * @param timeZone IANA id
 * @param currency ISO 4217
 * @param termsDays days to pay after the issue date
 */
public record CompanyDefaults(String country, String language, String timeZone, String currency, int termsDays) {

}
