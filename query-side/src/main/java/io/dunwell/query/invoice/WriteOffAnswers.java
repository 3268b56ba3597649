package io.dunwell.query.invoice;

import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.FindWriteOff;
import io.dunwell.messages.invoice.ListWriteOffs;
import io.dunwell.messages.invoice.WriteOffs;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers questions about write-offs. */
final class WriteOffAnswers {

	private static final List<String> STATES = List.of(WriteOff.WAITING, WriteOff.MADE, WriteOff.REJECTED,
			WriteOff.RECOVERED);

	private final ViewReader<WriteOff> writeOffs;

	private final AccountIndex accounts;

	WriteOffAnswers(ViewReader<WriteOff> writeOffs, AccountIndex accounts) {
		this.writeOffs = writeOffs;
		this.accounts = accounts;
	}

	@QueryHandler
	WriteOffs handle(ListWriteOffs query) {
		String state = (query.state() != null) ? query.state() : WriteOff.WAITING;
		if (!STATES.contains(state)) {
			throw new Rejected(Refusal.UNKNOWN_VALUE, "state", state, String.join(", ", STATES));
		}
		AccountIndex.Now names = accounts.now();
		return new WriteOffs(
				writeOffs.list(Range.of(WriteOff.BY_STATE, Ids.company(query.company()), state).limit(query.limit()))
					.stream()
					.map(one -> answer(one, names.apply(one.account())))
					.toList());
	}

	@QueryHandler
	WriteOffs handle(FindWriteOff query) {
		AccountIndex.Now names = accounts.now();
		return new WriteOffs(writeOffs.get(List.of(query.writeOff()))
			.stream()
			.map(one -> answer(one, names.apply(one.account())))
			.toList());
	}

	private static WriteOffs.WriteOff answer(WriteOff one, @Nullable AccountName account) {
		return new WriteOffs.WriteOff(one.id(), Ids.keyOf(one.account()),
				(account != null) ? account.name().text() : null, (account != null) ? account.collector() : null,
				Ids.keyOf(one.invoice()), one.amount(), one.left(), one.reason(), one.state(), one.asked(),
				one.askedBy(), one.decidedBy(), one.decided(), one.answer());
	}

}
