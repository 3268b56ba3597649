package io.dunwell.command.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dunwell.command.Desk;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.contact.ContactSuppressed;
import io.dunwell.messages.contact.ContactVerdicts;
import io.dunwell.messages.contact.FindVerdicts;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.ladder.DispatchNotice;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.NoticeGiven;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.axonframework.eventhandling.DomainEventMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is asked for and whenever, what the contact policy allows keeps its rules. */
class GuardProperties {

	private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

	private static final ZoneId COLUMBUS = ZoneId.of("America/New_York");

	private static final List<String> OUTCOMES = List.of("no-answer", "message-left", "wrong-party", "right-party");

	/**
	 * A try.
	 *
	 * @param minutes after the one before
	 */
	record Try(int minutes, String outcome) {

	}

	@Provide
	Arbitrary<List<Try>> tries() {
		return Combinators
			.combine(Arbitraries.integers().between(1, 700),
					Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(OUTCOMES.subList(0, 3))),
							Tuple.of(1, Arbitraries.just(OUTCOMES.getLast()))))
			.as(Try::new)
			.list()
			.ofMinSize(40)
			.ofMaxSize(120);
	}

	/** Around the night in which the clocks go forward. */
	@Property(tries = 60)
	void noCallThatIsAllowedBreaksARule(@ForAll("tries") List<Try> tries) {
		Desk desk = new Desk();
		desk.at("2026-03-01T12:00:00Z")
			.given(new OpenAccount(null, "US", "Acme", "US", "en", COLUMBUS.getId(), "USD", "anna", "net 30"));
		Instant now = Instant.parse("2026-03-01T12:00:00Z");
		List<ZonedDateTime> made = new ArrayList<>();
		LocalDate spoke = LocalDate.MIN;
		for (Try one : tries) {
			now = now.plus(Duration.ofMinutes(one.minutes()));
			ContactVerdicts.Verdict verdict = desk.ask(new FindVerdicts("account:main:US", now), ContactVerdicts.class)
				.channels()
				.getFirst();
			if (!verdict.allowed()) {
				assertThat(verdict.until()).isAfter(now);
				continue;
			}
			ZonedDateTime local = now.atZone(COLUMBUS);
			assertThat(local.getHour()).isBetween(8, 20);
			assertThat(local.toLocalDate()).isAfterOrEqualTo(spoke);
			assertThat(made.stream().filter(before -> isWithin(before.toLocalDate(), local.toLocalDate(), 7)))
				.hasSizeLessThan(7);
			if (!made.isEmpty()) {
				assertThat(Duration.between(made.getLast(), local)).isGreaterThanOrEqualTo(Duration.ofHours(1));
			}
			desk.at(now.toString()).given(new LogContact(null, "US", "phone", one.outcome(), null));
			made.add(local);
			spoke = one.outcome().equals("right-party") ? local.toLocalDate().plusDays(7) : spoke;
		}
		assertThat(desk.log()).noneMatch(message -> message.getPayload().toString().contains("breach=quiet"));
	}

	/** The desk tries again and again to send mails that wait. */
	@Property(tries = 40)
	void noMailThatIsAllowedBreaksARuleAndWhatIsNotIsSaidOnceADay(@ForAll("tries") List<Try> tries) {
		String[] steps = new String[30];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = "name: s" + i + ", at: " + (i + 1) + ", do: e-mail";
		}
		Walk walk = new Walk().adopt(Walk.ladder("default", steps))
			.invoice("1", "2026-03-01", "2026-03-10", "100.00")
			.on("2026-03-25");
		Instant now = Instant.parse("2026-03-25T12:00:00Z");
		for (Try one : tries) {
			now = now.plus(Duration.ofMinutes(one.minutes()));
			LocalDate today = LocalDate.ofInstant(now, STOCKHOLM);
			if (!today.equals(walk.today())) {
				walk.work(today.toString());
			}
			walk.desk.at(now.toString()).as("desk", Role.SYSTEM);
			walk.waiting().forEach(notice -> send(walk, notice));
		}
		check(walk.desk.log());
	}

	private static void send(Walk walk, String notice) {
		if (!walk.desk.when(new DispatchNotice(notice, "room")).done().already()) {
			walk.desk.given(new GiveNotice(notice));
		}
	}

	private static void check(List<DomainEventMessage<?>> log) {
		List<ZonedDateTime> sent = new ArrayList<>();
		Set<String> said = new HashSet<>();
		for (DomainEventMessage<?> message : log) {
			ZonedDateTime at = Instant.parse(String.valueOf(message.getMetaData().get("recorded"))).atZone(STOCKHOLM);
			switch (message.getPayload()) {
				case NoticeGiven ignored -> {
					assertThat(at.toLocalTime()).isAfterOrEqualTo(LocalTime.of(7, 0)).isBefore(LocalTime.of(20, 0));
					assertThat(at.getDayOfWeek().getValue()).isLessThan(6);
					assertThat(sent.stream().filter(before -> isWithin(before.toLocalDate(), at.toLocalDate(), 7)))
						.hasSizeLessThan(4);
					if (!sent.isEmpty()) {
						assertThat(Duration.between(sent.getLast(), at)).isGreaterThanOrEqualTo(Duration.ofHours(16));
					}
					sent.add(at);
				}
				case ContactSuppressed one -> assertThat(said.add(one.channel() + one.code() + at.toLocalDate()))
					.as("%s was said before that day", one)
					.isTrue();
				default -> {
					// another story
				}
			}
		}
	}

	private static boolean isWithin(LocalDate before, LocalDate day, int days) {
		return before.isAfter(day.minusDays(days));
	}

}
