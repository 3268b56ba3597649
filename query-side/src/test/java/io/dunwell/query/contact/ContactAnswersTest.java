package io.dunwell.query.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.contact.ContactAdvice;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.ContactOverridden;
import io.dunwell.messages.contact.ContactResumed;
import io.dunwell.messages.contact.ContactStopped;
import io.dunwell.messages.contact.ContactSuppressed;
import io.dunwell.messages.contact.ContactVerdicts;
import io.dunwell.messages.contact.ContactVerdicts.Figure;
import io.dunwell.messages.contact.ContactVerdicts.Verdict;
import io.dunwell.messages.contact.FindContactAdvice;
import io.dunwell.messages.contact.FindVerdicts;
import io.dunwell.messages.timeline.ListTimeline;
import io.dunwell.messages.timeline.Timeline;
import io.dunwell.query.fixture.ReadingDesk;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** What a person is told of the contact policy. The desk is in Stockholm. */
class ContactAnswersTest {

	private static final String ACME = Ids.account("main", "ACME");

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static ReadingDesk desk;

	/** Of the desk's clock. */
	private static Instant now;

	@BeforeAll
	static void open() {
		desk = new ReadingDesk(Rules.class);
		desk.on(DAY);
		now = desk.clock().instant();
		desk.publish(ACME, new AccountOpened(ACME, "main", "ACME", new Personal(ACME, "Acme AB"), "US", "en",
				"America/New_York", "USD", "anna", 30));
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	private static ContactAdvice advice(String language) {
		return desk.ask(new FindContactAdvice("main", "ACME", language), ContactAdvice.class);
	}

	private static String said(String language, String channel) {
		return advice(language).channel(channel).text();
	}

	@Test
	void saysInTheReadersWordsWhenAndWhyNot() {
		String time = now.atZone(ZoneId.of("America/New_York")).toLocalTime().toString();
		assertThat(advice("en").localTime()).isEqualTo(time);
		assertThat(said("en", "phone"))
			.isEqualTo("Only from 08:00 to 21:00 there. Not before 23:59 their time (" + time + " in New York now).");
		assertThat(said("sv", "phone"))
			.isEqualTo("Bara från 08:00 till 21:00 där. Inte före 23:59 deras tid (" + time + " i New York nu).");
		assertThat(said("en", "e-mail"))
			.startsWith("They were spoken to on Mon, Mar 30, 2026; calls rest for 7 days. Not before Mon, Apr 6, 2026");
		assertThat(said("en", "sms"))
			.isEqualTo("They are not to be contacted this way. Until somebody takes that back.");
		assertThat(said("en", "letter")).isEqualTo("Allowed now (" + time + " in New York).");
		assertThat(said("en", "chat")).isEqualTo("Allowed until 23:59: somebody let it be in spite of the policy.");
	}

	@Test
	void saysThatCounselHasToConfirmWhatTheLawGives() {
		assertThat(advice("en").counsel()).isEqualTo("Counsel has to confirm this.");
		assertThat(advice("sv").figures()).extracting(ContactAdvice.Figure::text, ContactAdvice.Figure::counsel)
			.containsExactly(
					tuple("Påminnelseavgift 60,00\u00a0SEK, bara om den avtalades när skulden uppkom",
							"Måste bekräftas av jurist."),
					tuple("own: 5,00\u00a0EUR if agreed", "Måste bekräftas av jurist."));
	}

	@Test
	void knowsNobodyElse() {
		assertThatExceptionOfType(Rejected.class)
			.isThrownBy(() -> desk.ask(new FindContactAdvice("main", "NOBODY", "en"), ContactAdvice.class))
			.satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.UNKNOWN_ACCOUNT));
	}

	@Test
	void tellsTheStory() {
		Personal words = new Personal(ACME, "asked for letters");
		desk.publish(Ids.collectionCase(ACME), new ContactLogged(ACME, "phone", "no-answer", words, "quiet-hours"),
				new ContactLogged(ACME, "phone", "no-answer", words), new ContactStopped(ACME, null, words),
				new ContactResumed(ACME, "sms"),
				new ContactOverridden(ACME, "phone", Instant.parse("2026-03-31T22:00:00Z"), words),
				new ContactSuppressed(ACME, "e-mail", "cap", Instant.parse("2026-04-01T06:00:00Z"), List.of("4", "7")),
				new ContactSuppressed(ACME, "e-mail", "stopped", null, List.of()));
		assertThat(desk.ask(new ListTimeline("main", "ACME", 0, 100, "en"), Timeline.class).entries())
			.extracting(Timeline.Entry::text)
			.anySatisfy(text -> assertThat(text)
				.startsWith("Contact by phone: no answer – against the contact policy: quiet hours"))
			.anySatisfy(text -> assertThat(text).startsWith("Contact by phone: no answer").doesNotContain("against"))
			.anySatisfy(text -> assertThat(text).startsWith("Not to be contacted by any channel")
				.contains("asked for letters"))
			.anySatisfy(text -> assertThat(text).isEqualTo("May be contacted by text message again"))
			.anySatisfy(text -> assertThat(text)
				.startsWith("May be contacted by phone in spite of the contact policy, until"))
			.anySatisfy(text -> assertThat(text).startsWith("No contact by e-mail: enough attempts; not before"))
			.anySatisfy(text -> assertThat(text).isEqualTo("No contact by e-mail: not to be contacted"));
	}

	/** The ledger, as far as it is asked. */
	static final class Rules {

		@QueryHandler
		ContactVerdicts handle(FindVerdicts query) {
			Instant late = Instant.parse("2026-04-01T03:59:00Z");
			return new ContactVerdicts("SE", LocalDate.of(2013, 3, 16), false, "America/New_York",
					List.of(new Verdict("phone", false, "quiet-hours", List.of("08:00", "21:00"), late, null),
							new Verdict("e-mail", false, "conversation", List.of("2026-03-30", "7"),
									Instant.parse("2026-04-06T12:00:00Z"), null),
							new Verdict("sms", false, "stopped", List.of(), null, null),
							new Verdict("letter", true, null, List.of(), null, null),
							new Verdict("chat", true, null, List.of(), null, late)),
					List.of(new Figure("reminder-fee", Money.of("60.00", "SEK"), null, null, null, "law"),
							new Figure("own", Money.of("5.00", "EUR"), null, null, "if agreed", "contract")));
		}

	}

}
