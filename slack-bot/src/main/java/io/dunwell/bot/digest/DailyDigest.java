package io.dunwell.bot.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.function.Supplier;

import io.dunwell.bot.edge.Ledger;
import io.dunwell.bot.edge.Readers;
import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.outbox.Postman;
import io.dunwell.bot.plan.MorningPlan;
import io.dunwell.bot.rounds.DoneToday;
import io.dunwell.bot.rounds.Workdays;
import io.dunwell.bot.slack.Slack;
import io.dunwell.bot.slack.SlackRefused;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Role;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The digest: to each lead at the time of their plan, to the team's channel in the
 * morning, once a working day; and by {@code /dun digest} at once.
 */
public final class DailyDigest implements Runnable {

	private static final Logger LOG = LoggerFactory.getLogger(DailyDigest.class);

	private static final LocalTime CHANNEL_AT = LocalTime.of(8, 30);

	private final String company;

	private final Readers readers;

	private final Workdays workdays;

	private final Postman post;

	private final Slack slack;

	private final Clock deskClock;

	private final String channel;

	private final Locale locale;

	private final DoneToday done = new DoneToday();

	/**
	 * @param channel where the team reads its totals
	 * @param locale in which
	 */
	public DailyDigest(String company, Readers readers, Workdays workdays, Postman post, Slack slack, Clock deskClock,
			String channel, Locale locale) {
		this.company = company;
		this.readers = readers;
		this.workdays = workdays;
		this.post = post;
		this.slack = slack;
		this.deskClock = deskClock;
		this.channel = channel;
		this.locale = locale;
	}

	@Override
	public void run() {
		LocalDate today = now(this.deskClock.getZone()).toLocalDate();
		this.done.begin(today);
		this.workdays.begun(today).ifPresent(this::tell);
	}

	private void tell(Ledger views) {
		for (Person person : views.ask(new ListPeople(this.company)).people()) {
			String user = person.slackUser();
			ZonedDateTime now = now(ZoneId.of(person.timeZone()));
			if (person.role() == Role.LEAD && user != null && MorningPlan.isTime(person.planAt(), now, this.workdays)) {
				String key = "digest:" + this.company + ":" + person.handle() + ":" + now.toLocalDate();
				tell(views, key, user, () -> this.readers.voice(user), now.toLocalDate(), true);
			}
		}
		ZonedDateTime now = now(this.deskClock.getZone());
		if (MorningPlan.isTime(CHANNEL_AT, now, this.workdays)) {
			tell(views, "digest:" + this.company + ":" + now.toLocalDate(), this.channel,
					() -> new Voice(this.locale, now.getZone(), now.toLocalDate()), now.toLocalDate(), false);
		}
	}

	private ZonedDateTime now(ZoneId zone) {
		return this.deskClock.instant().atZone(zone);
	}

	/** Writes it, if it was not written before. */
	private void tell(Ledger views, String key, String to, Supplier<Voice> reader, LocalDate today, boolean whole) {
		if (this.done.isDone(key, this.post::knows)) {
			return;
		}
		Voice voice = reader.get();
		Figures figures = Gathering.figures(views, this.company, this.workdays.before(today), today,
				voice.locale().toLanguageTag());
		String picture = picture(this.slack, voice, figures);
		this.post.send(
				Letter
					.of(key, to,
							whole ? DigestMessage.whole(voice, figures, picture)
									: DigestMessage.totals(voice, figures, picture))
					.naming(figures.accounts()));
	}

	/** A digest is worth reading without its chart, too. */
	static @Nullable String picture(Slack slack, Voice voice, Figures figures) {
		if (figures.isQuiet() || figures.aging().isEmpty()) {
			return null;
		}
		Aging aging = figures.aging().getFirst();
		try {
			return slack.upload("aging-" + aging.asOf() + ".png", AgingPicture.png(voice, aging),
					DigestMessage.altText(voice, aging));
		}
		catch (SlackRefused refused) {
			LOG.warn("a digest goes out without its chart: {}", refused.getMessage());
			return null;
		}
	}

}
