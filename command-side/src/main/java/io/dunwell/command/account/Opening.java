package io.dunwell.command.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.ContactDetails;
import io.dunwell.messages.account.OpenAccount;
import org.jspecify.annotations.Nullable;

/**
 * What opening an account means: every field understood, the company's defaults for the
 * rest.
 */
public final class Opening {

	private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

	/** "30", "net 30", "30 days": the one number in it. */
	private static final Pattern TERMS = Pattern.compile("\\D*(\\d{1,3})\\D*");

	private final CompanyDefaults defaults;

	public Opening(CompanyDefaults defaults) {
		this.defaults = defaults;
	}

	/**
	 * Decides what is opened.
	 * @throws Rejected {@code invalid-field}, {@code unknown-currency}
	 */
	public NewAccount decide(OpenAccount command) {
		String company = Ids.company(command.company());
		String id = Ids.account(company, command.account());
		AccountOpened opened = new AccountOpened(id, company, Ids.keyOf(id), new Personal(id, command.name().strip()),
				country(command.country()), language(command.language()), zone(command.timeZone()),
				currency(command.currency()), command.collector(), terms(command.terms()));
		ContactDetails contact = command.contact();
		return new NewAccount(opened, contact == null ? null : Reach.decide(id, contact), command.parent(),
				handle(command.salesperson()));
	}

	/** As the directory spells it; null for nobody. */
	static @Nullable String handle(@Nullable String asked) {
		return (asked == null || asked.isBlank()) ? null : asked.strip().toLowerCase(Locale.ROOT);
	}

	private String country(@Nullable String asked) {
		String country = asked == null ? defaults.country() : asked.strip().toUpperCase(Locale.ROOT);
		if (!COUNTRIES.contains(country)) {
			throw new Rejected(Refusal.INVALID_FIELD, "country", country);
		}
		return country;
	}

	private String language(@Nullable String asked) {
		Locale language = Locale.forLanguageTag(asked == null ? defaults.language() : asked.replace('_', '-'));
		if (language.getLanguage().isEmpty()) {
			throw new Rejected(Refusal.INVALID_FIELD, "language", String.valueOf(asked));
		}
		return language.toLanguageTag();
	}

	private String zone(@Nullable String asked) {
		try {
			return ZoneId.of(asked == null ? defaults.timeZone() : asked).getId();
		}
		catch (DateTimeException unknown) {
			throw new Rejected(Refusal.INVALID_FIELD, "timeZone", String.valueOf(asked));
		}
	}

	private String currency(@Nullable String asked) {
		return Money.zero(asked == null ? defaults.currency() : asked.toUpperCase(Locale.ROOT)).currency();
	}

	private int terms(@Nullable String asked) {
		if (asked == null || asked.isBlank()) {
			return defaults.termsDays();
		}
		Matcher days = TERMS.matcher(asked);
		if (!days.matches()) {
			throw new Rejected(Refusal.INVALID_FIELD, "terms", asked);
		}
		return Integer.parseInt(days.group(1));
	}

}
