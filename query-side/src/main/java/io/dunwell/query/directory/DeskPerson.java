package io.dunwell.query.directory;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import io.dunwell.messages.Event;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Role;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.directory.DirectoryEvent;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.directory.PersonAdded;
import io.dunwell.messages.directory.PreferencesSet;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/** Somebody who works at the desk. */
record DeskPerson(String person, String company, String handle, Personal name, Role role, @Nullable String slackUser,
		String locale, String timeZone, @Nullable LocalTime planAt) {

	/** Before the calls begin, until somebody chooses otherwise. */
	private static final LocalTime PLAN_AT = LocalTime.of(8, 30);

	/** People of a company by handle. */
	static final String BY_HANDLE = "people";

	/** The one person that is a Slack user. */
	static final String BY_SLACK_USER = "slack";

	static final View<DeskPerson> VIEW = new View<>("people", 2, DeskPerson.class,
			List.of(DirectoryEvent.class, PersonalDataErased.class), event -> person(event.payload()), DeskPerson::fold,
			List.of(new Index<>(BY_HANDLE, List.of(Column.text("company", DeskPerson::company)),
					Column.text("handle", DeskPerson::handle)),
					new Index<>(BY_SLACK_USER, List.of(Column.text("slack_user", DeskPerson::slackUser)),
							Column.text("handle", DeskPerson::handle))));

	Person answer() {
		return new Person(company, handle, name.text(), role, slackUser, locale, timeZone, planAt);
	}

	private static DeskPerson fold(@Nullable DeskPerson before, RecordedEvent event) {
		return switch (event.payload()) {
			case DirectoryEvent directory -> on(before, directory);
			case PersonalDataErased erased -> Fold.known(before, erased.subject()).erased();
			default -> throw new IllegalArgumentException("not a person's: " + event.payload().getClass().getName());
		};
	}

	private static DeskPerson on(@Nullable DeskPerson before, DirectoryEvent event) {
		return switch (event) {
			case PersonAdded added -> new DeskPerson(added.person(), added.company(), added.handle(), added.name(),
					Role.valueOf(added.role().toUpperCase(Locale.ROOT)), added.slackUser(), added.locale(),
					added.timeZone(), PLAN_AT);
			case PreferencesSet chosen -> Fold.known(before, chosen.person()).planAt(chosen.planAt());
		};
	}

	private static @Nullable String person(Event event) {
		return switch (event) {
			case PersonAdded added -> added.person();
			case PreferencesSet chosen -> chosen.person();
			case PersonalDataErased erased -> erased.subject().startsWith("person:") ? erased.subject() : null;
			default -> null;
		};
	}

	private DeskPerson erased() {
		return new DeskPerson(person, company, handle, new Personal(name.subject(), null), role, slackUser, locale,
				timeZone, planAt);
	}

	private DeskPerson planAt(@Nullable LocalTime time) {
		return new DeskPerson(person, company, handle, name, role, slackUser, locale, timeZone, time);
	}

}
