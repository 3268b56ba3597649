package io.dunwell.desk.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import io.dunwell.messages.Role;
import io.dunwell.sandbox.SandboxWorkspace;
import io.dunwell.sandbox.SandboxWorkspace.App;
import io.dunwell.sandbox.SandboxWorkspace.Channel;
import io.dunwell.sandbox.SandboxWorkspace.Person;

/** The Slack workspace in which the demo company's people meet. */
public final class DemoWorkspace {

	private DemoWorkspace() {
	}

	public static SandboxWorkspace create() {
		List<Person> people = DemoPerson.ALL.stream().map(DemoWorkspace::person).toList();
		List<String> everybody = people.stream().map(Person::id).toList();
		List<String> collectors = DemoPerson.ALL.stream()
			.filter(person -> person.role() == Role.COLLECTOR || person.role() == Role.LEAD)
			.map(DemoPerson::slackUser)
			.toList();
		return new SandboxWorkspace("T0DUNWELL", "Northwind Trading (demo)", App.named("Dunwell"), people,
				List.of(new Channel("C0GENERAL", "general", "For everybody", everybody, true),
						new Channel("C0COLLECT", "collections", "The desk", collectors, true)),
				List.of());
	}

	private static Person person(DemoPerson person) {
		return new Person(person.slackUser(), person.handle(), person.name(), Locale.forLanguageTag(person.locale()),
				ZoneId.of(person.zone()), person.role().name().toLowerCase(Locale.ROOT));
	}

}
