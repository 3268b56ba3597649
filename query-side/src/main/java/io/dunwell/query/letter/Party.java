package io.dunwell.query.letter;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A company or firm as it stands in a letterhead.
 *
 * @param address lines as they are printed, without the name
 * @param registration number in the trade register, with its kind
 */
public record Party(String name, @DefaultValue List<String> address, @Nullable String registration,
		@Nullable String email, @Nullable String phone, @Nullable String web) {

	public Party {
		address = List.copyOf(address);
	}

}
