package io.dunwell.bot.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.card.Card;
import io.dunwell.bot.edge.Ledger;
import io.dunwell.bot.edge.Readers;
import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.outbox.Postman;
import io.dunwell.bot.rounds.DoneToday;
import io.dunwell.bot.rounds.Workdays;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.messages.worklist.Worklist.Item;
import org.jspecify.annotations.Nullable;

/**
 * Sends the plan once per person and working day, at their time in their zone. One that
 * was missed comes late, but not when the day is over.
 */
public final class MorningPlan implements Runnable {

	private static final int TOP = 5;

	private static final LocalTime EVENING = LocalTime.of(18, 0);

	private static final Set<Role> WORKING = Set.of(Role.COLLECTOR, Role.LEAD);

	private final String company;

	private final Readers readers;

	private final Postman post;

	private final Workdays workdays;

	private final Clock deskClock;

	private final DoneToday done = new DoneToday();

	public MorningPlan(String company, Readers readers, Postman post, Workdays workdays, Clock deskClock) {
		this.company = company;
		this.readers = readers;
		this.post = post;
		this.workdays = workdays;
		this.deskClock = deskClock;
	}

	@Override
	public void run() {
		LocalDate today = LocalDate.ofInstant(this.deskClock.instant(), this.deskClock.getZone());
		this.done.begin(today);
		this.workdays.begun(today).ifPresent(this::plans);
	}

	private void plans(Ledger views) {
		for (Person person : views.ask(new ListPeople(this.company)).people()) {
			String user = person.slackUser();
			ZonedDateTime now = this.deskClock.instant().atZone(ZoneId.of(person.timeZone()));
			if (WORKING.contains(person.role()) && user != null && isTime(person.planAt(), now, this.workdays)) {
				plan(views, person, user, now.toLocalDate());
			}
		}
	}

	/** Writes it, if they have not had it. */
	private void plan(Ledger views, Person person, String user, LocalDate today) {
		String key = "plan:" + this.company + ":" + person.handle() + ":" + today;
		if (this.done.isDone(key, this.post::knows)) {
			return;
		}
		Voice voice = this.readers.voice(user);
		Worklist list = views.ask(new ListWorklist(this.company, person.handle(), voice.locale().toLanguageTag(), TOP));
		if (!list.items().isEmpty() || person.role() == Role.COLLECTOR) {
			this.post.send(letters(voice, key, user, list.items()));
		}
	}

	/** A message for each account, so that each can be dealt with where it is. */
	private List<Letter> letters(Voice voice, String key, String user, List<Item> items) {
		List<Letter> letters = new ArrayList<>();
		letters.add(Letter.of(key, user, Message.of(items.isEmpty() ? voice.say("plan.empty")
				: voice.say("plan.title", "date", voice.today(), "count", items.size()))));
		int number = 0;
		for (Item item : items) {
			number++;
			letters.add(Letter.of(key + ":" + number, user, Card.brief(voice, this.company, item, number))
				.about(Ids.account(this.company, item.account())));
		}
		return letters;
	}

	/**
	 * Whether a plan may come now: on a working day, from its time on until the evening.
	 */
	public static boolean isTime(@Nullable LocalTime planAt, ZonedDateTime now, Workdays workdays) {
		if (planAt == null) {
			return false;
		}
		LocalTime time = now.toLocalTime();
		LocalTime over = planAt.isBefore(EVENING) ? EVENING : LocalTime.MAX;
		return !time.isBefore(planAt) && time.isBefore(over) && workdays.isWorked(now.toLocalDate());
	}

}
