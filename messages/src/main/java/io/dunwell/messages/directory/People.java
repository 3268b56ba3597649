package io.dunwell.messages.directory;

import java.time.LocalTime;
import java.util.List;

import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * People of the desk.
 */
public record People(List<Person> people) {

	/**
	 * One person: handle, role, Slack user id, BCP 47 locale, IANA time zone, and when
	 * they want their morning plan there (null: never).
	 */
	public record Person(String company, String handle, @Nullable String name, Role role, @Nullable String slackUser,
			String locale, String timeZone, @Nullable LocalTime planAt) {

	}

}
