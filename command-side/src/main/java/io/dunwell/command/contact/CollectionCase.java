package io.dunwell.command.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dunwell.command.account.Account;
import io.dunwell.command.guard.Situation;
import io.dunwell.command.guard.Verdict;
import io.dunwell.command.unit.Fact;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.contact.ContactEvent;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.ContactOverridden;
import io.dunwell.messages.contact.ContactResumed;
import io.dunwell.messages.contact.ContactStopped;
import io.dunwell.messages.contact.ContactSuppressed;
import io.dunwell.messages.contact.HoldLifted;
import io.dunwell.messages.contact.HoldPlaced;
import io.dunwell.messages.copy.CopyEvent;
import io.dunwell.messages.credit.CreditEvent;
import io.dunwell.messages.credit.CreditLifted;
import io.dunwell.messages.credit.CreditStopped;
import io.dunwell.messages.ladder.LadderResumed;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import io.dunwell.messages.task.TaskClosed;
import io.dunwell.messages.task.TaskEvent;
import io.dunwell.messages.task.TaskReminded;
import io.dunwell.messages.worklist.AccountReleased;
import io.dunwell.messages.worklist.CallbackClosed;
import io.dunwell.messages.worklist.CallbackDue;
import io.dunwell.messages.worklist.CallbackPlanned;
import io.dunwell.messages.worklist.WorklistEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** How one account is chased: contacts made, holds in force, its place on the list. */
@AggregateRoot
public final class CollectionCase {

	/** Channel and outcome of what is only noted. */
	static final String NOTE = "note";

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	private String account;

	private final Map<String, HoldPlaced> holds = new HashMap<>();

	private final Set<String> lifted = new HashSet<>();

	private final Callbacks callbacks = new Callbacks();

	private final Notices notices = new Notices();

	private final Tasks tasks = new Tasks();

	private final Copies copies = new Copies();

	/** Whether nothing is sold to them until they have paid. */
	private boolean creditStopped;

	private final Contacts contacts = new Contacts();

	/** What was said last of its place on the list; null when its score decides. */
	private @Nullable WorklistEvent place;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	CollectionCase() {
	}

	/** A case that has no event yet. */
	CollectionCase(String account) {
		this.account = account;
		this.id = Ids.collectionCase(account);
	}

	/**
	 * The case of an account; one that has no event yet gets its first in this unit of
	 * work.
	 */
	public static Loaded<CollectionCase> of(Ledger ledger, String account) {
		return ledger.loadOrCreate(CollectionCase.class, Ids.collectionCase(account),
				() -> new CollectionCase(account));
	}

	/**
	 * States an attempt to reach the customer, which settles the calls that its maker
	 * planned; a note settles nothing.
	 * @param breach why the contact policy had forbidden it; null when it had not
	 */
	void logContact(String channel, String outcome, Personal note, @Nullable String breach, String actor,
			LocalDate today) {
		Fact.apply(new ContactLogged(account, channel, outcome, note, breach), today);
		if (!outcome.equals(NOTE)) {
			callbacks.of(actor).forEach(planned -> closeCallback(planned, "contact", today));
		}
	}

	/**
	 * Snoozes, pins, skips or releases the account.
	 * @return false when that is how it stands already
	 */
	public boolean place(WorklistEvent event, LocalDate today) {
		if (event.equals(place) || (event instanceof AccountReleased && place == null)) {
			return false;
		}
		Fact.apply(event, today);
		return true;
	}

	/** The call that somebody planned for that very time, if they did. */
	public Optional<String> planned(String owner, Instant at) {
		return callbacks.of(owner).stream().filter(id -> callbacks.at(id).equals(at)).findFirst();
	}

	/**
	 * Plans a call in place of the owner's earlier one.
	 * @param date of the call, where the customer is
	 * @return the call's id
	 */
	public String planCallback(String owner, Instant at, LocalDate date, Personal note, LocalDate today) {
		callbacks.of(owner).forEach(earlier -> closeCallback(earlier, "replaced", today));
		String callback = callbacks.next(account);
		Fact.apply(new CallbackPlanned(callback, account, owner, at, date, note), today);
		return callback;
	}

	/**
	 * @throws Rejected {@code callback-closed}, {@code unknown-callback}
	 */
	public void cancelCallback(String callback, LocalDate today) {
		if (!callbacks.isOpen(callback)) {
			throw new Rejected(callbacks.knows(callback) ? Refusal.CALLBACK_CLOSED : Refusal.UNKNOWN_CALLBACK,
					Ids.keyOf(callback));
		}
		closeCallback(callback, "cancelled", today);
	}

	/**
	 * States that the time of a planned call has come.
	 * @return false when that was said, or nobody is to call any more
	 * @throws Rejected {@code unknown-callback}
	 */
	public boolean releaseCallback(String callback, LocalDate today) {
		if (!callbacks.knows(callback)) {
			throw new Rejected(Refusal.UNKNOWN_CALLBACK, Ids.keyOf(callback));
		}
		Optional<String> owner = callbacks.waiting(callback);
		owner.ifPresent(one -> Fact.apply(new CallbackDue(callback, account, one), today));
		return owner.isPresent();
	}

	/**
	 * @return the hold's id
	 */
	String placeHold(@Nullable String invoice, String reason, LocalDate until, LocalDate today) {
		String hold = Ids.hold(account, holds.size() + lifted.size() + 1);
		Fact.apply(new HoldPlaced(hold, account, invoice, reason, until), today);
		return hold;
	}

	/**
	 * @param decides whether who lifts it may override the contact policy, too
	 * @throws Rejected {@code hold-lifted}, {@code unknown-hold}, {@code insolvency-hold}
	 */
	void liftHold(String hold, boolean decides, LocalDate today) {
		HoldPlaced placed = holds.get(hold);
		if (placed != null && !decides && situated(placed).isInsolvency()) {
			throw new Rejected(Refusal.INSOLVENCY_HOLD, Ids.keyOf(hold), placed.until());
		}
		if (placed == null) {
			throw new Rejected(lifted.contains(hold) ? Refusal.HOLD_LIFTED : Refusal.UNKNOWN_HOLD, Ids.keyOf(hold));
		}
		Fact.apply(new HoldLifted(hold, account), today);
	}

	/**
	 * Has nobody use a channel any more; null is all of them at once.
	 * @return false when that is how it stands already
	 */
	boolean stop(@Nullable String channel, Personal reason, LocalDate today) {
		if (contacts.isStopped(channel)) {
			return false;
		}
		Fact.apply(new ContactStopped(account, channel, reason), today);
		return true;
	}

	/**
	 * @throws Rejected {@code contact-not-stopped}
	 */
	void resume(@Nullable String channel, LocalDate today) {
		if (!contacts.isStopped(channel)) {
			throw new Rejected(Refusal.CONTACT_NOT_STOPPED, (channel != null) ? channel : "all");
		}
		Fact.apply(new ContactResumed(account, channel), today);
	}

	/**
	 * Lets a channel be used in spite of the contact policy.
	 * @return false when that is how it stands already
	 * @throws Rejected {@code insolvent}
	 */
	boolean override(ContactOverridden event, Verdict verdict, LocalDate today) {
		if ("insolvency".equals(verdict.code())) {
			throw new Rejected(Refusal.INSOLVENT, verdict.arguments().toArray());
		}
		if (contacts.overridden(event.channel(), event.until().minusNanos(1)).isPresent()) {
			return false;
		}
		Fact.apply(event, today);
		return true;
	}

	/** States that the contact policy kept a contact from being made, once a day. */
	void suppress(ContactSuppressed event, Verdict verdict, LocalDate today) {
		if (!contacts.isSaid(event.channel(), verdict, today)) {
			Fact.apply(event, today);
		}
	}

	/** What the contact policy looks at. */
	Situation situation(Account.Facts facts, Set<LocalDate> closed, String channel, Instant at) {
		List<Situation.Hold> all = holds.values().stream().map(CollectionCase::situated).toList();
		return new Situation(facts.country(), facts.zone(), closed, contacts.history(), all, contacts.forbids(channel),
				overridden(channel, at).orElse(null));
	}

	private static Situation.Hold situated(HoldPlaced hold) {
		return new Situation.Hold(hold.invoice() == null, hold.reason(), hold.until());
	}

	/** Whether the other half of this attempt was said a moment ago. */
	boolean isOtherHalf(String channel, Instant at, boolean logged) {
		return contacts.history().isOtherHalf(channel, at, logged);
	}

	/** Until when somebody lets a channel be used in spite of the contact policy. */
	Optional<Instant> overridden(String channel, Instant at) {
		return contacts.overridden(channel, at);
	}

	/** Its tracks and notices; what changes them is said here. */
	public Notices notices() {
		return notices;
	}

	/** The hold in force on a date that keeps an invoice from being chased longest. */
	public Optional<HoldPlaced> hold(String invoice, LocalDate date) {
		return hold(holds.values(), invoice, date);
	}

	/** The same of these holds. */
	public static Optional<HoldPlaced> hold(Collection<HoldPlaced> holds, String invoice, LocalDate date) {
		return holds.stream()
			.filter(hold -> !hold.until().isBefore(date))
			.filter(hold -> hold.invoice() == null || hold.invoice().equals(invoice))
			.max(Comparator.comparing(HoldPlaced::until).thenComparing(HoldPlaced::hold));
	}

	/** States how it climbs its ladder. */
	public void climb(NoticeEvent event, LocalDate date) {
		boolean stops = event instanceof NoticeGiven given
				&& notices.waiting(given.notice()).filter(notice -> notice.drafted().terms().creditStop()).isPresent();
		Fact.apply(event, date);
		switch (event) {
			case NoticeGiven given -> {
				closeTask(given.notice(), "given", date);
				if (stops) {
					stopCredit(new CreditStopped(account, given.step(), new Personal(account, null)), date);
				}
			}
			case NoticeWithdrawn withdrawn -> closeTask(withdrawn.notice(), "withdrawn", date);
			default -> {
				// nobody is asked less for it
			}
		}
	}

	/**
	 * Has nothing sold to them any more.
	 * @return false when that is how it stands already
	 */
	public boolean stopCredit(CreditStopped event, LocalDate today) {
		if (creditStopped) {
			return false;
		}
		Fact.apply(event, today);
		return true;
	}

	/**
	 * @throws Rejected {@code credit-not-stopped}
	 */
	public void liftCredit(CreditLifted event, LocalDate today) {
		if (!creditStopped) {
			throw new Rejected(Refusal.CREDIT_NOT_STOPPED, Ids.keyOf(account));
		}
		Fact.apply(event, today);
	}

	/** The copies of invoices that the customer asked for. */
	public Copies copies() {
		return copies;
	}

	/** The id of the next copy. */
	public String nextCopy() {
		return copies.next(account);
	}

	/** States what becomes of a copy. */
	public void state(CopyEvent event, LocalDate today) {
		Fact.apply(event, today);
	}

	/**
	 * States that the customer is answered: a contact, but not the one that somebody
	 * planned.
	 */
	public void answer(String channel, Personal note, LocalDate today) {
		Fact.apply(new ContactLogged(account, channel, "message-left", note, null), today);
	}

	/** What people were asked about it. */
	public Tasks tasks() {
		return tasks;
	}

	/** The id of the next task that a person asks for. */
	public String nextTask() {
		return tasks.next(account);
	}

	/** States what people are asked, and answer. */
	public void state(TaskEvent event, LocalDate today) {
		Fact.apply(event, today);
	}

	/**
	 * States that a task has waited: for its owner first, then for the lead, then never
	 * again.
	 * @param next when the lead would hear of it
	 * @return false when it is not time for that
	 */
	public boolean remind(String task, LocalDate next, LocalDate today) {
		Optional<String> whom = tasks.toRemind(task, today);
		whom.ifPresent(one -> Fact.apply(
				new TaskReminded(task, account, one, (one.equals("owner") && !tasks.isLeads(task)) ? next : null),
				today));
		return whom.isPresent();
	}

	private void closeTask(String task, String how, LocalDate today) {
		if (tasks.isOpen(task)) {
			Fact.apply(new TaskClosed(task, account, how), today);
		}
	}

	/** What was contested of an invoice was owed: its last step is taken afresh. */
	public void resume(String invoice, String dispute, LocalDate today) {
		if (notices.hasTrack(invoice)) {
			Fact.apply(new LadderResumed(account, invoice, dispute), today);
		}
	}

	private void closeCallback(String callback, String how, LocalDate today) {
		Fact.apply(new CallbackClosed(callback, account, how), today);
	}

	@EventSourcingHandler
	void on(WorklistEvent event) {
		account = event.account();
		id = Ids.collectionCase(account);
		switch (event) {
			case AccountReleased released -> place = null;
			case CallbackPlanned planned -> callbacks.plan(planned);
			case CallbackDue due -> callbacks.release(due.callback());
			case CallbackClosed closed -> callbacks.close(closed.callback());
			default -> place = event;
		}
	}

	@EventSourcingHandler
	void on(NoticeEvent event, MetaData metaData) {
		account = event.account();
		id = Ids.collectionCase(account);
		notices.on(event, metaData);
		contacts.on(event, metaData);
	}

	@EventSourcingHandler
	void on(CreditEvent event) {
		account = event.account();
		id = Ids.collectionCase(account);
		creditStopped = event instanceof CreditStopped;
	}

	@EventSourcingHandler
	void on(CopyEvent event, MetaData metaData) {
		account = event.account();
		id = Ids.collectionCase(account);
		copies.on(event, metaData);
	}

	@EventSourcingHandler
	void on(TaskEvent event) {
		account = event.account();
		id = Ids.collectionCase(account);
		tasks.on(event);
	}

	@EventSourcingHandler
	void on(ContactEvent event, MetaData metaData) {
		account = event.account();
		id = Ids.collectionCase(account);
		contacts.on(event, metaData);
		switch (event) {
			case HoldPlaced placed -> holds.put(placed.hold(), placed);
			case HoldLifted gone -> {
				holds.remove(gone.hold());
				lifted.add(gone.hold());
			}
			default -> {
				// what was contacted, and by what
			}
		}
	}

}
