package io.dunwell.bot.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.bot.news.News.Kind;
import io.dunwell.bot.outbox.Outbox;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.credit.CreditLifted;
import io.dunwell.messages.credit.CreditStopped;
import io.dunwell.messages.dispute.DisputeResolved;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.WriteOffRejected;
import io.dunwell.messages.invoice.WriteOffRequested;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.problem.ActionChecked;
import io.dunwell.messages.problem.ActionRaised;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.recognition.KudosGiven;
import io.dunwell.messages.task.TaskAnswered;
import io.dunwell.messages.task.TaskClosed;
import io.dunwell.messages.task.TaskEvent;
import io.dunwell.messages.task.TaskOpened;
import io.dunwell.messages.task.TaskReminded;
import io.dunwell.messages.update.UpdatePosted;
import io.dunwell.messages.worklist.CallbackDue;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The reaction: notes what may be worth telling, drops what names somebody who was
 * erased, and nothing more, so that no event can stop it. What comes of it is decided
 * beside it, where a failure is parked with its reason.
 */
final class WhenItHappensThenNoteIt implements EventHandlerInvoker {

	/** Older than this, by the desk's clock, is history and not news. */
	private static final Duration FRESH = Duration.ofHours(24);

	private final NewsDesk desk;

	private final Outbox outbox;

	private final Clock deskClock;

	private final Clock wallClock;

	WhenItHappensThenNoteIt(NewsDesk desk, Outbox outbox, Clock deskClock, Clock wallClock) {
		this.desk = desk;
		this.outbox = outbox;
		this.deskClock = deskClock;
		this.wallClock = wallClock;
	}

	/** There is one segment. */
	@Override
	public boolean canHandle(EventMessage<?> message, Segment segment) {
		return true;
	}

	@Override
	public boolean supportsReset() {
		return false;
	}

	@Override
	public void handle(EventMessage<?> message, Segment segment) {
		List<News> noted = noted();
		if (message.getPayload() instanceof PersonalDataErased erased) {
			// in the order of the log: what they said before goes, too
			this.desk.note(List.copyOf(noted));
			noted.clear();
			// however old: what was written in Slack's absence waits longer than a day
			this.desk.erase(erased.subject());
			this.outbox.erase(erased.subject());
		}
		else if (isFresh(message) && message instanceof TrackedEventMessage<?> tracked) {
			News news = news(message.getPayload(), tracked.trackingToken().position().orElseThrow());
			if (news != null) {
				noted.add(news);
			}
		}
	}

	/** Of this batch of events: written at once, before the reader's place is. */
	private List<News> noted() {
		UnitOfWork<?> work = CurrentUnitOfWork.get();
		return work.getOrComputeResource("slack-news", name -> {
			List<News> begun = new ArrayList<>();
			work.onPrepareCommit(committing -> this.desk.note(begun));
			return begun;
		});
	}

	private @Nullable News news(Object event, long position) {
		Instant now = this.wallClock.instant();
		return switch (event) {
			case KudosGiven kudos -> new News(position, Kind.KUDOS, kudos.company(), kudos.kudos(), kudos.from(),
					kudos.to(), kudos.reason().text(), kudos.reason().subject(), now);
			case UpdatePosted update -> new News(position, Kind.UPDATE, update.company(), update.update(), update.by(),
					null, update.text().text(), update.text().subject(), now);
			case CallbackDue due -> new News(position, Kind.CALLBACK, Ids.companyOf(due.account()), due.account(),
					due.owner(), null, null, null, now);
			case PromiseLineJudged judged when judged.outcome() == Outcome.KEPT && judged.before() == null ->
				win(position, judged.account(), now);
			case CashApplied cash -> win(position, cash.account(), now);
			case DisputeResolved resolved -> win(position, resolved.account(), now);
			case WriteOffRequested asked ->
				writeOff(position, Kind.WRITE_OFF_ASKED, asked.account(), asked.writeOff(), now);
			case AmountWrittenOff made when made.payment() == null ->
				writeOff(position, Kind.WRITE_OFF_DECIDED, made.account(), made.writeOff(), now);
			case WriteOffRejected rejected ->
				writeOff(position, Kind.WRITE_OFF_DECIDED, rejected.account(), rejected.writeOff(), now);
			case CreditStopped stopped -> credit(position, stopped.account(), "stopped", now);
			case CreditLifted lifted -> credit(position, lifted.account(), "lifted", now);
			case TaskOpened opened ->
				task(position, opened.step() != null ? Kind.TASK_STEP : Kind.TASK_ASKED, opened, null, now);
			case TaskReminded reminded -> task(position, Kind.TASK_WAITS, reminded, reminded.whom(), now);
			case TaskAnswered answered -> task(position, Kind.TASK_OVER, answered, null, now);
			case TaskClosed closed -> task(position, Kind.TASK_OVER, closed, null, now);
			case ActionRaised raised -> problem(position, raised.company(), raised.problem(), now);
			case ActionChecked checked when checked.helped() ->
				problem(position, checked.company(), checked.problem(), now);
			default -> null;
		};
	}

	/** Whether it is a win, and whose, the scoreboard knows. */
	private static News win(long position, String account, Instant now) {
		return new News(position, Kind.WIN, Ids.companyOf(account), account, null, null, null, null, now);
	}

	private static News writeOff(long position, Kind kind, String account, String writeOff, Instant now) {
		return new News(position, kind, Ids.companyOf(account), writeOff, null, null, null, null, now);
	}

	private static News credit(long position, String account, String state, Instant now) {
		return new News(position, Kind.CREDIT, Ids.companyOf(account), account, null, state, null, null, now);
	}

	private static News task(long position, Kind kind, TaskEvent event, @Nullable String whom, Instant now) {
		return new News(position, kind, Ids.companyOf(event.account()), event.task(), null, whom, null, null, now);
	}

	private static News problem(long position, String company, String problem, Instant now) {
		return new News(position, Kind.PROBLEM, company, problem, null, null, null, null, now);
	}

	private boolean isFresh(EventMessage<?> message) {
		Object recorded = message.getMetaData().get(Meta.RECORDED);
		Instant at = recorded == null ? message.getTimestamp() : Instant.parse(recorded.toString());
		return at.isAfter(this.deskClock.instant().minus(FRESH));
	}

}
