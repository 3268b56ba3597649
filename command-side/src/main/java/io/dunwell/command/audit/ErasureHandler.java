package io.dunwell.command.audit;

import java.time.ZoneOffset;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.log.vault.KeyRing;
import io.dunwell.messages.Done;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.audit.ErasePersonalData;
import io.dunwell.messages.audit.PersonalDataErased;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/**
 * Erases a data subject. The key goes first and going twice does no harm, so a crash in
 * between only means that the event is still to come: give the command again.
 */
public final class ErasureHandler {

	private final Ledger ledger;

	private final KeyRing keys;

	public ErasureHandler(Ledger ledger, KeyRing keys) {
		this.ledger = ledger;
		this.keys = keys;
	}

	@CommandHandler
	Done handle(ErasePersonalData command, MetaData metaData) {
		String id = "erasure:" + command.subject();
		if (ledger.exists(id)) {
			return new Done(command.subject(), true);
		}
		if (keys.find(command.subject()).isEmpty()) {
			throw new Rejected(Refusal.UNKNOWN_SUBJECT, command.subject());
		}
		keys.erase(command.subject());
		PersonalDataErased erased = new PersonalDataErased(command.subject());
		ledger.create(Erasure.class, () -> new Erasure(erased, Act.of(metaData).today(ZoneOffset.UTC)));
		return Done.with(command.subject());
	}

}
