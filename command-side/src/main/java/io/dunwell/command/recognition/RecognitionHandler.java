package io.dunwell.command.recognition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import io.dunwell.command.directory.Directory;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.recognition.GiveKudos;
import io.dunwell.messages.recognition.KudosGiven;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/**
 * Commands on recognition. People never leave the directory, so a decision that relied on
 * somebody being there needs no event on it.
 */
public final class RecognitionHandler {

	private final Ledger ledger;

	private final ZoneId companyZone;

	/**
	 * @param companyZone whose day counts for who is not in the directory
	 */
	public RecognitionHandler(Ledger ledger, ZoneId companyZone) {
		this.ledger = ledger;
		this.companyZone = companyZone;
	}

	@CommandHandler
	Done handle(GiveKudos command, MetaData metaData) {
		Act act = Act.of(metaData);
		String company = Ids.company(command.company());
		String from = Ids.person(company, act.actor());
		String to = Ids.person(company, command.to());
		if (from.equals(to)) {
			throw new Rejected(Refusal.KUDOS_TO_SELF);
		}
		Loaded<Directory> directory = ledger.load(Directory.class, Ids.directory(company), Refusal.UNKNOWN_PERSON);
		if (directory.ask(it -> it.zone(to)).isEmpty()) {
			throw new Rejected(Refusal.UNKNOWN_PERSON, command.to());
		}
		LocalDate today = act.today(directory.ask(it -> it.zone(from)).orElse(companyZone));
		Loaded<Purse> purse = ledger.loadOrCreate(Purse.class, Ids.purse(from), () -> new Purse(Ids.purse(from)));
		Optional<String> repeated = purse.ask(it -> it.repeatedBy(act, handle(to), command.reason().strip()));
		if (repeated.isPresent()) {
			return new Done(repeated.get(), true);
		}
		String id = purse.ask(it -> it.next(from));
		KudosGiven kudos = new KudosGiven(id, company, handle(from), handle(to),
				new Personal(to, command.reason().strip()));
		purse.tell(it -> it.give(kudos, today));
		return Done.with(id);
	}

	private static String handle(String person) {
		return Ids.keyOf(person).toLowerCase(Locale.ROOT);
	}

}
