package io.dunwell.command.account;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.ContactDetails;
import io.dunwell.messages.account.ContactDetailsSet;
import org.jspecify.annotations.Nullable;

/** Understands how a customer is reached. */
final class Reach {

	/** One address, and nothing that could be taken for two (RFC 5321, 4.5.3.1). */
	private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,255}");

	/** ITU-T E.164: 15 digits at most; people set them apart as they like. */
	private static final Pattern PHONE = Pattern.compile("\\+?(?:[ ().\\-/]*\\d){3,15}");

	private static final int LINES = 8;

	private static final int LONGEST = 200;

	private Reach() {
	}

	/**
	 * What is stated of an account.
	 * @throws Rejected {@code invalid-field}
	 */
	static ContactDetailsSet decide(String account, ContactDetails asked) {
		String address = address(Objects.requireNonNullElse(asked.address(), List.of()));
		return new ContactDetailsSet(account, new Personal(account, checked("contact.email", EMAIL, asked.email())),
				new Personal(account, checked("contact.phone", PHONE, asked.phone())), new Personal(account, address));
	}

	private static @Nullable String checked(String field, Pattern form, @Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (!form.matcher(text.strip()).matches()) {
			throw new Rejected(Refusal.INVALID_FIELD, field, text);
		}
		return text.strip();
	}

	private static @Nullable String address(List<String> lines) {
		String address = lines.stream()
			.map(String::strip)
			.filter(line -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
		if (address.lines().count() > LINES || address.lines().anyMatch(line -> line.length() > LONGEST)) {
			throw new Rejected(Refusal.INVALID_FIELD, "contact.address", address);
		}
		return address.isEmpty() ? null : address;
	}

}
