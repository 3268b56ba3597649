package io.dunwell.command.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.log.PaymentIndex;
import io.dunwell.log.vault.KeyRing;
import io.dunwell.messages.Done;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.audit.ErasePersonalData;
import io.dunwell.messages.audit.PersonalDataErased;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/**
 * Erases a data subject, and with an account what the bank said about the payments that
 * were attached to it. The keys go first and going twice does no harm, so a crash in
 * between only means that the events are still to come: give the command again. Given
 * again later, it takes along what was attached since.
 */
public final class ErasureHandler {

	private final Ledger ledger;

	private final KeyRing keys;

	private final PaymentIndex payments;

	public ErasureHandler(Ledger ledger, KeyRing keys, PaymentIndex payments) {
		this.ledger = ledger;
		this.keys = keys;
		this.payments = payments;
	}

	@CommandHandler
	Done handle(ErasePersonalData command, MetaData metaData) {
		if (!keys.knows(command.subject())) {
			throw new Rejected(Refusal.UNKNOWN_SUBJECT, command.subject());
		}
		Set<String> subjects = new TreeSet<>(payments.attachedTo(command.subject()));
		subjects.add(command.subject());
		keys.erase(subjects);
		Set<String> stated = ledger.existing(subjects.stream().map(Erasure::id).toList());
		subjects.removeIf(subject -> stated.contains(Erasure.id(subject)));
		LocalDate today = Act.of(metaData).today(ZoneOffset.UTC);
		subjects.forEach(
				subject -> ledger.create(Erasure.class, () -> new Erasure(new PersonalDataErased(subject), today)));
		return new Done(command.subject(), subjects.isEmpty());
	}

}
