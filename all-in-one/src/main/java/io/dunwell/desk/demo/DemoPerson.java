package io.dunwell.desk.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import io.dunwell.messages.Role;
import io.dunwell.messages.directory.AddPerson;

/**
 * Somebody who works at the demo company.
 *
 * @param slackUser the id in the sandbox workspace
 * @param locale BCP 47
 * @param zone IANA time zone
 */
public record DemoPerson(String handle, String name, Role role, String slackUser, String locale, String zone) {

	public static final List<DemoPerson> ALL = List.of(
			new DemoPerson("anna", "Anna Lindqvist", Role.COLLECTOR, "U0ANNA", "sv-SE", "Europe/Stockholm"),
			new DemoPerson("bela", "Béla Szabó", Role.COLLECTOR, "U0BELA", "hu-HU", "Europe/Budapest"),
			new DemoPerson("chloe", "Chloé Martin", Role.COLLECTOR, "U0CHLOE", "en-GB", "Europe/Paris"),
			new DemoPerson("dan", "Dan Reyes", Role.COLLECTOR, "U0DAN", "en-US", "America/New_York"),
			new DemoPerson("eva", "Eva Nyström", Role.LEAD, "U0EVA", "sv-SE", "Europe/Stockholm"),
			new DemoPerson("frank", "Frank Weber", Role.CONTROLLER, "U0FRANK", "en-US", "Europe/Berlin"),
			new DemoPerson("greta", "Greta Holm", Role.AUDITOR, "U0GRETA", "sv-SE", "Europe/Stockholm"),
			new DemoPerson("henry", "Henry Osei", Role.ADMIN, "U0HENRY", "en-US", "Europe/Stockholm"));

	/** The person with this handle, who must exist. */
	static DemoPerson of(String handle) {
		return ALL.stream().filter(person -> person.handle.equals(handle)).findFirst().orElseThrow();
	}

	ZoneId zoneId() {
		return ZoneId.of(zone);
	}

	AddPerson add() {
		return new AddPerson(null, handle, name, role.name().toLowerCase(Locale.ROOT), slackUser, locale, zone);
	}

}
