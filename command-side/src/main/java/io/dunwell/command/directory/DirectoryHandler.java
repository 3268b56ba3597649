package io.dunwell.command.directory;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.KnownValue;
import io.dunwell.command.unit.Ledger;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.AddPerson;
import io.dunwell.messages.directory.PersonAdded;
import io.dunwell.messages.directory.PreferencesSet;
import io.dunwell.messages.directory.SetPreferences;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Commands on people. */
public final class DirectoryHandler {

	/** The desk itself is nobody's role. */
	private static final KnownValue ROLE = new KnownValue("role", roles());

	private final Ledger ledger;

	private final ZoneId companyZone;

	private final String companyLanguage;

	public DirectoryHandler(Ledger ledger, ZoneId companyZone, String companyLanguage) {
		this.ledger = ledger;
		this.companyZone = companyZone;
		this.companyLanguage = companyLanguage;
	}

	@CommandHandler
	Done handle(AddPerson command, MetaData metaData) {
		String company = Ids.company(command.company());
		String id = Ids.person(company, command.person());
		String handle = Ids.keyOf(id).toLowerCase(Locale.ROOT);
		String locale = command.locale() == null ? companyLanguage : command.locale().replace('_', '-');
		PersonAdded added = new PersonAdded(id, company, handle, new Personal(id, command.name()),
				ROLE.check(command.role()).toUpperCase(Locale.ROOT), command.slackUser(), locale,
				zone(command.timeZone()).getId());
		String directory = Ids.directory(company);
		ledger.loadOrCreate(Directory.class, directory, () -> new Directory(directory))
			.tell(it -> it.add(added, Act.of(metaData).today(companyZone)));
		return Done.with(id);
	}

	@CommandHandler
	Done handle(SetPreferences command, MetaData metaData) {
		String company = Ids.company(command.company());
		Act act = Act.of(metaData);
		String id = Ids.person(company, act.actor());
		ledger.load(Directory.class, Ids.directory(company), Refusal.UNKNOWN_PERSON)
			.tell(it -> it.choose(new PreferencesSet(id, company, command.planAt()), act.today(companyZone)));
		return Done.with(id);
	}

	private ZoneId zone(@Nullable String asked) {
		try {
			return asked == null ? companyZone : ZoneId.of(asked);
		}
		catch (DateTimeException unknown) {
			throw new Rejected(Refusal.INVALID_FIELD, "timeZone", String.valueOf(asked));
		}
	}

	private static List<String> roles() {
		return Arrays.stream(Role.values())
			.filter(role -> role != Role.SYSTEM)
			.map(role -> role.name().toLowerCase(Locale.ROOT))
			.toList();
	}

}
