package io.dunwell.messages.account;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Opens an account. Country is ISO 3166-1 alpha-2, language BCP 47, time zone an IANA id,
 * currency ISO 4217, collector a person's handle, terms the days to pay ("30", "net 30");
 * the company's defaults stand in for what is missing.
 *
 * @param parent code or id of the account that pays for this one, too
 * @param contact how the customer is reached
 * @param salesperson handle of who sells to it
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record OpenAccount(@Nullable String company, String account, String name, @Nullable String country,
		@Nullable String language, @Nullable String timeZone, @Nullable String currency, @Nullable String collector,
		@Nullable String terms, @Nullable String parent, @Nullable ContactDetails contact,
		@Nullable String salesperson) implements AccountCommand {

	/** One that has no parent, and of which nobody knows how it is reached. */
	public OpenAccount(@Nullable String company, String account, String name, @Nullable String country,
			@Nullable String language, @Nullable String timeZone, @Nullable String currency, @Nullable String collector,
			@Nullable String terms) {
		this(company, account, name, country, language, timeZone, currency, collector, terms, null, null, null);
	}

	/** The same of a company. */
	public OpenAccount of(String other) {
		return new OpenAccount(other, account, name, country, language, timeZone, currency, collector, terms, parent,
				contact, salesperson);
	}

}
