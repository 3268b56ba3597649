package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.contact.Guard;
import io.dunwell.command.contact.Manner;
import io.dunwell.command.contact.Notices.Waiting;
import io.dunwell.command.guard.Channels;
import io.dunwell.command.guard.Verdict;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.ladder.AdoptLadder;
import io.dunwell.messages.ladder.ApproveNotice;
import io.dunwell.messages.ladder.AssignLadder;
import io.dunwell.messages.ladder.DispatchNotice;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.LadderAssigned;
import io.dunwell.messages.ladder.NoticeApproved;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeUndelivered;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import io.dunwell.messages.ladder.ReportUndelivered;
import io.dunwell.messages.ladder.WithdrawNotice;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** Commands on ladders and notices. */
public final class LadderHandler {

	/**
	 * Who may let a notice go that waits for this role; the desk itself acts as it was
	 * told to.
	 */
	private static final Map<String, Set<Role>> APPROVERS = Map.of("lead",
			Set.of(Role.LEAD, Role.CONTROLLER, Role.SYSTEM), "controller", Set.of(Role.CONTROLLER, Role.SYSTEM));

	private final Ledger ledger;

	private final Policies policies;

	private final Chasing chasing;

	private final Guard guard;

	private final Charging charging;

	private final ZoneId companyZone;

	public LadderHandler(Ledger ledger, Policies policies, Guard guard, Charging charging, ZoneId companyZone) {
		this.ledger = ledger;
		this.guard = guard;
		this.charging = charging;
		this.policies = policies;
		this.chasing = new Chasing(ledger, policies, charging);
		this.companyZone = companyZone;
	}

	@CommandHandler
	Done handle(AdoptLadder command, MetaData metaData) {
		String company = Ids.company(command.company());
		String text = Shipped.orAsIs(command.policy());
		Policy policy = PolicyYaml.parse(text);
		String id = Ids.ladders(company);
		boolean adopted = ledger.loadOrCreate(Ladders.class, id, () -> new Ladders(company))
			.ask(it -> it.adopt(policy, text, Act.of(metaData).today(companyZone)));
		return new Done(id, !adopted);
	}

	@CommandHandler
	Done handle(AssignLadder command, MetaData metaData) {
		String company = Ids.company(command.company());
		Account.Facts account = account(Ids.account(company, command.account()));
		String ladder = command.ladder().strip().toLowerCase(Locale.ROOT);
		if (!policies.knows(company, ladder)) {
			throw new Rejected(Refusal.UNKNOWN_LADDER, command.ladder());
		}
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		if (one.ask(it -> it.notices().ladder().orElse(Policies.DEFAULT)).equals(ladder)) {
			return new Done(account.id(), true);
		}
		one.tell(it -> it.climb(new LadderAssigned(account.id(), ladder), account.today(Act.of(metaData))));
		return Done.with(account.id());
	}

	@CommandHandler
	Done handle(ApproveNotice command, MetaData metaData) {
		Account.Facts account = accountOf(command.notice());
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		Waiting notice = waiting(one, command.notice());
		NoticeDrafted drafted = notice.drafted();
		String role = drafted.terms().approval();
		if (role == null) {
			throw new Rejected(Refusal.NOTHING_TO_APPROVE, Ids.keyOf(command.notice()));
		}
		if (notice.approved()) {
			return new Done(command.notice(), true);
		}
		Act act = Act.of(metaData);
		Role actors = Role.valueOf(String.valueOf(metaData.get(Meta.ROLE)));
		if (!APPROVERS.getOrDefault(role, Set.of()).contains(actors)) {
			throw new Rejected(Refusal.FORBIDDEN, "ApproveNotice", actors.name());
		}
		if (actors != Role.SYSTEM && notice.by().equals(act.actor())) {
			throw new Rejected(Refusal.OWN_REQUEST, Ids.keyOf(command.notice()));
		}
		one.tell(it -> it.climb(new NoticeApproved(command.notice(), account.id(), drafted.kind(), drafted.step()),
				account.today(act)));
		chasing.letGo(account, one, account.today(act));
		return Done.with(command.notice());
	}

	/**
	 * What was given was given: a person is only warned where the contact policy had
	 * forbidden it.
	 */
	@CommandHandler
	Done handle(GiveNotice command, MetaData metaData) {
		Account.Facts account = accountOf(command.notice());
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		Waiting notice = approved(waiting(one, command.notice()));
		Act act = Act.of(metaData);
		// what is in the mail was asked about before it went there
		Verdict verdict = notice.mail() != null ? Verdict.ALLOWED
				: Channels.ofNotice(notice.drafted().kind())
					.map(channel -> guard.after(account, one, channel, act.recorded(), false))
					.orElse(Verdict.ALLOWED);
		boolean given = chasing.give(account, one, notice, account.today(act));
		return new Done(command.notice(), !given, given ? verdict.warning() : null);
	}

	@CommandHandler
	Done handle(DispatchNotice command, MetaData metaData) {
		Account.Facts account = accountOf(command.notice());
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		Waiting notice = approved(waiting(one, command.notice()));
		if (notice.manner() != Manner.WRITTEN) {
			throw new Rejected(Refusal.NOTICE_NOT_WRITTEN, Ids.keyOf(notice.id()), notice.drafted().kind());
		}
		if (notice.mail() != null) {
			return new Done(notice.id(), true);
		}
		Act act = Act.of(metaData);
		LocalDate today = account.today(act);
		if (one.ask(it -> it.notices().hadContact(Manner.WRITTEN, today))) {
			return new Done(notice.id(), true);
		}
		Verdict verdict = Channels.ofNotice(notice.drafted().kind())
			.map(channel -> guard.check(account, one, channel, act))
			.orElse(Verdict.ALLOWED);
		if (!verdict.isAllowed()) {
			return new Done(notice.id(), true, verdict.warning());
		}
		return new Done(notice.id(), !chasing.dispatch(account, one, notice, command.room(), today));
	}

	@CommandHandler
	Done handle(ReportUndelivered command, MetaData metaData) {
		Account.Facts account = accountOf(command.notice());
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		String id = command.notice();
		Waiting waiting = one.ask(it -> it.notices().waiting(id)).orElse(null);
		boolean known = one.ask(it -> it.notices().knows(id));
		if (!known || (waiting != null && waiting.mail() == null)) {
			throw new Rejected(known ? Refusal.NOTICE_NOT_SENT : Refusal.UNKNOWN_NOTICE, Ids.keyOf(id));
		}
		if (one.ask(it -> it.notices().isReturned(id))) {
			return new Done(id, true);
		}
		Personal reason = new Personal(account.id(), command.reason().strip());
		LocalDate today = account.today(Act.of(metaData));
		if (waiting != null) {
			charging.cancel(account, one, waiting, today);
		}
		one.tell(it -> it.climb(new NoticeUndelivered(id, account.id(), reason), today));
		return Done.with(id);
	}

	@CommandHandler
	Done handle(WithdrawNotice command, MetaData metaData) {
		Account.Facts account = accountOf(command.notice());
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		Waiting notice = waiting(one, command.notice());
		if (notice.mail() != null) {
			throw new Rejected(Refusal.NOTICE_ON_ITS_WAY, Ids.keyOf(notice.id()));
		}
		NoticeDrafted drafted = notice.drafted();
		LocalDate today = account.today(Act.of(metaData));
		one.tell(it -> it.climb(new NoticeWithdrawn(command.notice(), account.id(), drafted.kind(), drafted.step(),
				true, command.reason().strip()), today));
		return Done.with(command.notice());
	}

	private static Waiting approved(Waiting notice) {
		if (notice.lacksApproval()) {
			throw new Rejected(Refusal.NOTICE_NOT_APPROVED, Ids.keyOf(notice.id()),
					String.valueOf(notice.drafted().terms().approval()));
		}
		return notice;
	}

	private static Waiting waiting(Loaded<CollectionCase> one, String notice) {
		return one.ask(it -> it.notices().waiting(notice))
			.orElseThrow(() -> new Rejected(
					one.ask(it -> it.notices().knows(notice)) ? Refusal.NOTICE_CLOSED : Refusal.UNKNOWN_NOTICE,
					Ids.keyOf(notice)));
	}

	private Account.Facts accountOf(String notice) {
		if (!notice.startsWith("notice:") || Ids.keyOf(notice).lastIndexOf(':') <= 0) {
			throw new Rejected(Refusal.UNKNOWN_NOTICE, notice);
		}
		return account(Ids.accountOf(notice));
	}

	private Account.Facts account(String id) {
		return ledger.load(Account.class, id, Refusal.UNKNOWN_ACCOUNT).ask(Account::facts);
	}

}
