package io.dunwell.bot.writeoff;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.invoice.ApproveWriteOff;
import org.jspecify.annotations.Nullable;

/** Who is at the desk, and may decide on write-offs. */
public record Team(List<Person> people) {

	private static final List<Role> DECIDERS = Arrays
		.asList(Objects.requireNonNull(ApproveWriteOff.class.getAnnotation(AllowedTo.class)).value());

	/** Whether this person may decide on what others ask for. */
	public static boolean decides(Person person) {
		return DECIDERS.contains(person.role());
	}

	/** What to call somebody: their name, or their handle once it was erased. */
	public String name(@Nullable String handle) {
		return this.people.stream()
			.filter(person -> person.handle().equalsIgnoreCase(String.valueOf(handle)))
			.map(Person::name)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(String.valueOf(handle));
	}

	/** Those who may decide on what this person asked for, and can be told in Slack. */
	public List<Person> deciders(String askedBy) {
		return this.people.stream()
			.filter(person -> decides(person) && !person.handle().equalsIgnoreCase(askedBy)
					&& person.slackUser() != null)
			.toList();
	}

}
