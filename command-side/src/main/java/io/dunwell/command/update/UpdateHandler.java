package io.dunwell.command.update;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.update.PostUpdate;
import io.dunwell.messages.update.UpdatePosted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** Commands on team updates. */
public final class UpdateHandler {

	private final Ledger ledger;

	private final ZoneId companyZone;

	public UpdateHandler(Ledger ledger, ZoneId companyZone) {
		this.ledger = ledger;
		this.companyZone = companyZone;
	}

	@CommandHandler
	Done handle(PostUpdate command, MetaData metaData) {
		Act act = Act.of(metaData);
		String company = Ids.company(command.company());
		String text = command.text().strip();
		String id = Ids.bulletin(company);
		Loaded<Bulletin> bulletin = ledger.loadOrCreate(Bulletin.class, id, () -> new Bulletin(id));
		Optional<String> repeated = bulletin.ask(it -> it.repeatedBy(act, text));
		if (repeated.isPresent()) {
			return new Done(repeated.get(), true);
		}
		String update = bulletin.ask(it -> it.next(company));
		String by = Ids.person(company, act.actor());
		// free text about people and customers belongs to who wrote it
		UpdatePosted posted = new UpdatePosted(update, company, Ids.keyOf(by).toLowerCase(Locale.ROOT),
				new Personal(by, text));
		bulletin.tell(it -> it.post(posted, act.today(companyZone)));
		return Done.with(update);
	}

}
