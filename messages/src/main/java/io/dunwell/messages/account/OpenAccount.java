package io.dunwell.messages.account;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Opens an account. Country is ISO 3166-1 alpha-2, language BCP 47, time zone an IANA id,
 * currency ISO 4217, collector a person's handle, terms the days to pay ("30", "net 30");
 * the company's defaults stand in for what is missing.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record OpenAccount(@Nullable String company, String account, String name, @Nullable String country,
		@Nullable String language, @Nullable String timeZone, @Nullable String currency, @Nullable String collector,
		@Nullable String terms) implements AccountCommand {

}
