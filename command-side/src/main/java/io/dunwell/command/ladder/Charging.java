package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.contact.Guard;
import io.dunwell.command.contact.Manner;
import io.dunwell.command.contact.Notices;
import io.dunwell.command.contact.Notices.Waiting;
import io.dunwell.command.guard.Pack;
import io.dunwell.command.invoice.Charges;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.contact.ContactVerdicts.Figure;
import io.dunwell.messages.ladder.NoticeCharge;
import io.dunwell.messages.ladder.NoticeCharged;
import io.dunwell.messages.ladder.NoticeChargesCancelled;
import io.dunwell.messages.ladder.NoticeDispatched;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;

/**
 * Charges what a notice costs in the unit of work in which it goes out. Numbers of the
 * documents follow from the notice: nothing is charged twice.
 */
public final class Charging implements Chasing.GoingOut {

	private final Charges charges;

	private final Guard guard;

	public Charging(Charges charges, Guard guard) {
		this.charges = charges;
		this.guard = guard;
	}

	/** What goes to the mail charges as it does, anything else when it is given. */
	@Override
	public void before(Account.Facts account, Loaded<CollectionCase> one, NoticeEvent event, LocalDate date) {
		switch (event) {
			case NoticeDispatched sent -> charge(account, one, sent.notice(), sent.lines(), date);
			case NoticeGiven given when waiting(one, given.notice()).filter(it -> it.mail() != null).isEmpty() ->
				charge(account, one, given.notice(), given.lines(), date);
			default -> {
				// costs nothing
			}
		}
	}

	/**
	 * What a notice that waits will charge, with these lines, when it goes out on a date.
	 */
	List<NoticeCharge> of(Account.Facts account, Notices notices, NoticeDrafted drafted, List<NoticeLine> lines,
			LocalDate date) {
		Pack pack = guard.pack(account, date);
		List<NoticeCharge> all = new ArrayList<>();
		Fee.of(drafted, lines, notices, pack).ifPresent(fee -> all.add(fee(drafted, fee, pack)));
		if (drafted.terms().interest() && Manner.of(drafted.kind()) != Manner.NONE) {
			lines.stream()
				.map(NoticeLine::invoice)
				.distinct()
				.flatMap(invoice -> interest(drafted, invoice, pack, date).stream())
				.forEach(all::add);
		}
		return all.stream().filter(charge -> !charges.isCharged(account, charge.document())).toList();
	}

	/** Takes back what one that came back had charged, as far as nobody touched it. */
	void cancel(Account.Facts account, Loaded<CollectionCase> one, Waiting notice, LocalDate today) {
		List<NoticeCharge> cancelled = one.ask(it -> it.notices().charged(notice.id()))
			.stream()
			.filter(charge -> charges.cancel(account, charge, "undelivered", today))
			.toList();
		LocalDate date = Optional.ofNullable(notice.mail()).map(NoticeDispatched::date).orElse(today);
		if (!cancelled.isEmpty()) {
			one.tell(it -> it.climb(
					new NoticeChargesCancelled(notice.id(), account.id(), date, notice.drafted().step(), cancelled),
					today));
		}
	}

	private void charge(Account.Facts account, Loaded<CollectionCase> one, String id, List<NoticeLine> lines,
			LocalDate date) {
		Optional<Waiting> waiting = waiting(one, id);
		if (waiting.isEmpty()) {
			return;
		}
		NoticeDrafted drafted = waiting.get().drafted();
		List<NoticeCharge> all = of(account, one.ask(CollectionCase::notices), drafted, lines, date);
		LocalDate due = Objects.requireNonNullElse(waiting.get().deadline(date), date);
		all.forEach(charge -> charges.charge(account, charge, date, due));
		if (!all.isEmpty()) {
			one.tell(it -> it.climb(new NoticeCharged(id, account.id(), date, drafted.step(), all), date));
		}
	}

	private static Optional<Waiting> waiting(Loaded<CollectionCase> one, String notice) {
		return one.ask(it -> it.notices().waiting(notice));
	}

	private static NoticeCharge fee(NoticeDrafted drafted, Fee fee, Pack pack) {
		return charge(NoticeCharge.FEE, Ids.keyOf(drafted.account()) + nth(drafted) + "-F", fee.principal(),
				fee.amount(), pack.basis(fee.amount()), pack);
	}

	private Optional<NoticeCharge> interest(NoticeDrafted drafted, String invoice, Pack pack, LocalDate date) {
		Money amount = charges.interest(invoice, date);
		return amount.isPositive() ? Optional.of(charge(NoticeCharge.INTEREST, Ids.keyOf(invoice) + nth(drafted) + "-R",
				invoice, amount, pack.interestBasis(), pack)) : Optional.empty();
	}

	private static NoticeCharge charge(String kind, String document, String principal, Money amount,
			Optional<Figure> basis, Pack pack) {
		return new NoticeCharge(kind, document, principal, amount, basis.map(Figure::source).orElse(null),
				pack.confirmed());
	}

	private static String nth(NoticeDrafted drafted) {
		return "-N" + drafted.notice().substring(drafted.notice().lastIndexOf(':') + 1);
	}

}
