package io.dunwell.command.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.Warning;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.ContactOverridden;
import io.dunwell.messages.contact.ContactResumed;
import io.dunwell.messages.contact.ContactStopped;
import io.dunwell.messages.contact.ContactSuppressed;
import io.dunwell.messages.contact.ContactVerdicts;
import io.dunwell.messages.contact.ContactVerdicts.Figure;
import io.dunwell.messages.contact.ContactVerdicts.Verdict;
import io.dunwell.messages.contact.FindVerdicts;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.contact.OverrideContact;
import io.dunwell.messages.contact.PlaceHold;
import io.dunwell.messages.contact.ResumeContact;
import io.dunwell.messages.contact.StopContact;
import io.dunwell.messages.ladder.AdoptLadder;
import io.dunwell.messages.ladder.DispatchNotice;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeDispatched;
import io.dunwell.messages.day.WorkCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The contact policy at its boundaries. The accounts are named by their countries. */
class GuardTests {

	private final Desk desk = new Desk();

	@BeforeEach
	void accounts() {
		desk.given(open("US", "America/New_York"), open("SE", "Europe/Stockholm"), open("HU", "Europe/Budapest"),
				open("CN", "Asia/Shanghai"), open("FR", "Europe/Paris"), open("BR", "America/Sao_Paulo"));
	}

	private static OpenAccount open(String country, String zone) {
		return new OpenAccount(null, country, "Acme", country, "en", zone, "EUR", "anna", "net 30");
	}

	private ContactVerdicts verdicts(String account, String at) {
		return desk.ask(new FindVerdicts("account:main:" + account, Instant.parse(at)), ContactVerdicts.class);
	}

	private Verdict verdict(String account, String channel, String at) {
		return verdicts(account, at).channels()
			.stream()
			.filter(one -> one.channel().equals(channel))
			.findFirst()
			.orElseThrow();
	}

	private void forbids(String code, @Nullable String until, String account, String channel, String at) {
		Verdict verdict = verdict(account, channel, at);
		assertThat(verdict.allowed()).isFalse();
		assertThat(verdict.code()).isEqualTo(code);
		assertThat(verdict.until()).isEqualTo((until != null) ? Instant.parse(until) : null);
	}

	private void allows(String account, String channel, String at) {
		assertThat(verdict(account, channel, at)).isEqualTo(new Verdict(channel, true, null, List.of(), null, null));
	}

	private void call(String account, String outcome, String at) {
		desk.at(at).given(new LogContact(null, account, "phone", outcome, null));
	}

	/** Of the customer, whatever time it is for who calls. */
	@ParameterizedTest
	@CsvSource({ "2026-03-02T12:59:59Z, 2026-03-02T13:00:00Z", "2026-03-03T02:00:00Z, 2026-03-03T13:00:00Z",
			"2026-03-03T04:59:59Z, 2026-03-03T13:00:00Z", "2026-03-03T05:00:00Z, 2026-03-03T13:00:00Z",
			// the night in which the clocks go forward, and back
			"2026-03-08T02:00:00Z, 2026-03-08T12:00:00Z", "2026-03-08T11:59:59Z, 2026-03-08T12:00:00Z",
			"2026-11-01T01:00:00Z, 2026-11-01T13:00:00Z", "2026-11-01T12:59:59Z, 2026-11-01T13:00:00Z" })
	void keepsQuietHours(String at, String until) {
		forbids("quiet-hours", until, "US", "phone", at);
		allows("US", "phone", until);
		assertThat(verdict("US", "phone", at).arguments()).containsExactly("08:00", "21:00");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-02T13:00:00Z", "2026-03-03T01:59:59Z", "2026-03-08T12:00:00Z",
			"2026-03-09T00:59:59Z", "2026-11-01T13:00:00Z", "2026-11-26T15:00:00Z" })
	void allowsAnyDayOfTheUnitedStates(String at) {
		allows("US", "phone", at);
	}

	@ParameterizedTest
	@CsvSource({ "SE, 2026-04-03T10:00:00Z, 2026-04-07T06:00:00Z", "SE, 2026-03-07T10:00:00Z, 2026-03-09T07:00:00Z",
			"SE, 2026-06-19T10:00:00Z, 2026-06-22T06:00:00Z", "CN, 2026-02-17T03:00:00Z, 2026-02-24T00:00:00Z",
			"HU, 2026-01-17T10:00:00Z, 2026-01-19T07:00:00Z", "FR, 2026-07-14T10:00:00Z, 2026-07-15T06:00:00Z",
			"BR, 2026-03-01T15:00:00Z, 2026-03-02T11:00:00Z" })
	void keepsWeekendsAndHolidays(String country, String at, String until) {
		forbids("free-day", until, country, "phone", at);
		allows(country, "phone", until);
	}

	@ParameterizedTest
	@CsvSource({ "CN, 2026-02-14T03:00:00Z", "HU, 2026-01-10T10:00:00Z" })
	void worksOnWeekendsThatAreWorked(String country, String at) {
		allows(country, "phone", at);
	}

	@Test
	void allowsSevenAttemptsInSevenDays() {
		List<String> calls = List.of("14:00", "15:10", "16:20", "17:30", "18:40", "19:50", "21:00");
		for (String time : calls) {
			allows("US", "phone", "2026-03-02T" + time + ":00Z");
			call("US", "no-answer", "2026-03-02T" + time + ":00Z");
		}
		forbids("cap", "2026-03-09T12:00:00Z", "US", "phone", "2026-03-02T22:10:00Z");
		assertThat(verdict("US", "phone", "2026-03-08T18:00:00Z").arguments()).containsExactly("7", "7");
		forbids("cap", "2026-03-09T12:00:00Z", "US", "phone", "2026-03-09T03:59:59Z");
		allows("US", "phone", "2026-03-09T12:00:00Z");
	}

	@Test
	void keepsAGapBetweenAttempts() {
		call("US", "no-answer", "2026-03-02T14:00:00Z");
		forbids("gap", "2026-03-02T15:00:00Z", "US", "phone", "2026-03-02T14:59:59Z");
		allows("US", "phone", "2026-03-02T15:00:00Z");
		// one channel's alone
		allows("US", "e-mail", "2026-03-02T14:30:00Z");
		call("US", "message-left", "2026-03-03T01:30:00Z");
		forbids("gap", "2026-03-03T13:00:00Z", "US", "phone", "2026-03-03T01:40:00Z");
	}

	@Test
	void pausesAfterAConversation() {
		desk.at("2026-03-02T13:30:00Z").given(new LogContact(null, "US", "e-mail", "right-party", null));
		allows("US", "phone", "2026-03-02T14:00:00Z");
		call("US", "wrong-party", "2026-03-02T14:00:00Z");
		allows("US", "phone", "2026-03-02T16:00:00Z");
		call("US", "right-party", "2026-03-02T16:00:00Z");
		forbids("conversation", "2026-03-09T12:00:00Z", "US", "phone", "2026-03-02T18:00:00Z");
		forbids("conversation", "2026-03-09T12:00:00Z", "US", "phone", "2026-03-09T03:59:59Z");
		assertThat(verdict("US", "phone", "2026-03-03T16:00:00Z").arguments()).containsExactly("2026-03-02", "7");
		allows("US", "phone", "2026-03-09T12:00:00Z");
		call("FR", "right-party", "2026-03-02T10:00:00Z");
		allows("FR", "phone", "2026-03-02T12:00:00Z");
	}

	@Test
	void stopsAChannelOrAll() {
		Desk.Said said = desk.when(new StopContact(null, "SE", "Phone", "asked for mail only"));
		assertThat(said.one(ContactStopped.class).channel()).isEqualTo("phone");
		assertThat(desk.when(new StopContact(null, "SE", "phone", "again")).done().already()).isTrue();
		forbids("stopped", null, "SE", "phone", "2026-03-02T10:00:00Z");
		allows("SE", "e-mail", "2026-03-02T10:00:00Z");
		desk.given(new StopContact(null, "SE", null, "their lawyer writes from now on"));
		forbids("stopped", null, "SE", "letter", "2026-03-02T10:00:00Z");
		desk.refuses(Refusal.UNKNOWN_VALUE, new StopContact(null, "SE", "pigeon", "no"));
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, new StopContact(null, "XX", null, "no"));
		desk.as("anna", Role.COLLECTOR).refuses(Refusal.FORBIDDEN, new ResumeContact(null, "SE", null));
		assertThat(desk.as("lena", Role.LEAD)
			.when(new ResumeContact(null, "SE", null))
			.one(ContactResumed.class)
			.channel()).isNull();
		allows("SE", "letter", "2026-03-02T10:00:00Z");
		forbids("stopped", null, "SE", "phone", "2026-03-02T10:00:00Z");
		desk.refuses(Refusal.CONTACT_NOT_STOPPED, new ResumeContact(null, "SE", null));
		desk.given(new ResumeContact(null, "SE", "phone"));
		allows("SE", "phone", "2026-03-02T10:00:00Z");
	}

	@Test
	void holdsStopEveryContactToTheirEnd() {
		desk.given(Book.invoice("SE", "1", "100.00"));
		desk.given(new PlaceHold(null, "SE", "1", "legal", LocalDate.parse("2026-03-05")));
		allows("SE", "phone", "2026-03-03T10:00:00Z");
		desk.given(new PlaceHold(null, "SE", null, "legal", LocalDate.parse("2026-03-05")));
		forbids("held", "2026-03-06T07:00:00Z", "SE", "phone", "2026-03-05T18:59:59Z");
		assertThat(verdict("SE", "letter", "2026-03-05T18:59:59Z").arguments()).containsExactly("legal", "2026-03-05");
		allows("SE", "phone", "2026-03-06T07:00:00Z");
	}

	@Test
	void anInsolvencyStopsEverythingAndNobodyLetsItBe() {
		desk.given(Book.invoice("SE", "1", "100.00"),
				new PlaceHold(null, "SE", "1", "Insolvency", LocalDate.parse("2026-12-31")));
		forbids("insolvency", "2026-12-31T23:00:00Z", "SE", "letter", "2026-03-03T10:00:00Z");
		forbids("insolvency", "2027-01-04T07:00:00Z", "SE", "phone", "2026-03-03T10:00:00Z");
		desk.as("lena", Role.LEAD)
			.refuses(Refusal.INSOLVENT, new OverrideContact(null, "SE", "phone", "they called us"));
	}

	@Test
	void whoMayOverridesUntilTheEndOfTheCustomersDay() {
		call("US", "right-party", "2026-03-02T14:00:00Z");
		OverrideContact let = new OverrideContact(null, "US", "phone", "they asked to be called tonight");
		desk.at("2026-03-02T15:00:00Z").as("anna", Role.COLLECTOR).refuses(Refusal.FORBIDDEN, let);
		desk.as("ada", Role.ADMIN).refuses(Refusal.FORBIDDEN, let);
		desk.as("lena", Role.LEAD).refuses(Refusal.UNKNOWN_VALUE, new OverrideContact(null, "US", "pigeon", "why"));
		assertThat(desk.when(let).one(ContactOverridden.class).until()).isEqualTo("2026-03-03T05:00:00Z");
		assertThat(desk.when(let).done().already()).isTrue();
		assertThat(verdict("US", "phone", "2026-03-03T04:59:59Z").allowed()).isTrue();
		assertThat(verdict("US", "phone", "2026-03-03T04:59:59Z").overridden()).isEqualTo("2026-03-03T05:00:00Z");
		forbids("conversation", "2026-03-09T12:00:00Z", "US", "phone", "2026-03-03T05:00:00Z");
		forbids("quiet-hours", "2026-03-03T13:00:00Z", "US", "e-mail", "2026-03-03T04:59:59Z");
		assertThat(desk.at("2026-03-03T15:00:00Z").as("carl", Role.CONTROLLER).when(let).events()).hasSize(1);
	}

	@Test
	void aContactIsAFactAndSaysWhatItBreached() {
		Desk.Said said = desk.at("2026-03-02T12:00:00Z")
			.when(new LogContact(null, "US", "phone", "right-party", "early"));
		assertThat(said.one(ContactLogged.class).breach()).isEqualTo("quiet-hours");
		assertThat(said.done().warning()).isEqualTo(new Warning("quiet-hours", List.of("08:00", "21:00")));
		assertThat(desk.when(new LogContact(null, "US", "note", "note", "moved")).one(ContactLogged.class).breach())
			.isNull();
		said = desk.at("2026-03-02T14:00:00Z").when(new LogContact(null, "SE", "phone", "no-answer", null));
		assertThat(said.one(ContactLogged.class).breach()).isNull();
		assertThat(said.done().warning()).isNull();
	}

	@Test
	void theDeskSendsNothingThatIsForbiddenAndSaysSoOnceADay() {
		String notice = drafted("e-mail");
		DispatchNotice send = new DispatchNotice(notice, "room");
		desk.as("desk", Role.SYSTEM).at("2026-03-03T05:59:00Z");
		Desk.Said said = desk.when(send);
		assertThat(said.done().already()).isTrue();
		assertThat(said.done().warning()).isEqualTo(new Warning("quiet-hours", List.of("07:00", "20:00")));
		assertThat(said.one(ContactSuppressed.class)).isEqualTo(new ContactSuppressed("account:main:SE", "e-mail",
				"quiet-hours", Instant.parse("2026-03-03T06:00:00Z"), List.of("07:00", "20:00")));
		assertThat(desk.when(send).events()).isEmpty();
		assertThat(desk.at("2026-03-03T19:00:00Z").when(send).events()).isEmpty();
		desk.given(new StopContact(null, "SE", null, "no"));
		assertThat(desk.when(send).one(ContactSuppressed.class).code()).isEqualTo("stopped");
		assertThat(desk.when(send).events()).isEmpty();
		assertThat(desk.at("2026-03-04T10:00:00Z").when(send).events()).hasSize(1);
		desk.as("lena", Role.LEAD).given(new ResumeContact(null, "SE", null));
		assertThat(desk.as("desk", Role.SYSTEM).when(send).events()).hasAtLeastOneElementOfType(NoticeDispatched.class);
		desk.given(new GiveNotice(notice));
		forbids("gap", "2026-03-05T06:00:00Z", "SE", "e-mail", "2026-03-04T11:00:00Z");
	}

	@Test
	void aPersonGivesAndIsWarned() {
		String notice = drafted("sms");
		Desk.Said said = desk.at("2026-03-03T05:59:00Z").when(new GiveNotice(notice));
		assertThat(said.done().already()).isFalse();
		assertThat(said.done().warning()).isEqualTo(new Warning("quiet-hours", List.of("08:00", "20:00")));
	}

	@Test
	void lettersCountForNothing() {
		String notice = drafted("letter");
		assertThat(desk.as("desk", Role.SYSTEM).at("2026-03-03T01:00:00Z").when(new GiveNotice(notice)).done())
			.hasFieldOrPropertyWithValue("warning", null);
		allows("SE", "phone", "2026-03-03T10:00:00Z");
		allows("SE", "letter", "2026-03-03T10:00:00Z");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aCallThatIsLoggedAndGivenIsOne(boolean logsFirst) {
		String notice = drafted("call");
		LogContact log = new LogContact(null, "SE", "phone", "right-party", null);
		GiveNotice give = new GiveNotice(notice);
		desk.at("2026-03-03T10:00:00Z").given(logsFirst ? log : give);
		assertThat(desk.at("2026-03-03T10:10:00Z").when(logsFirst ? give : log).done().warning()).isNull();
		for (String at : List.of("2026-03-03T12:30:00Z", "2026-03-03T15:00:00Z", "2026-03-03T17:30:00Z")) {
			allows("SE", "phone", at);
			call("SE", "no-answer", at);
		}
		// the fifth, not the sixth
		allows("SE", "phone", "2026-03-04T10:00:00Z");
		call("SE", "no-answer", "2026-03-04T10:00:00Z");
		forbids("cap", "2026-03-10T07:00:00Z", "SE", "phone", "2026-03-04T12:30:00Z");
	}

	@Test
	void takesTheMostSpecificPackOfItsTime() {
		assertThat(verdicts("US", "2026-03-02T15:00:00Z").jurisdiction()).isEqualTo("US");
		assertThat(verdicts("US", "2026-03-02T15:00:00Z").from()).isEqualTo("2021-11-30");
		assertThat(verdicts("US", "2021-11-30T04:59:59Z").from()).isEqualTo("1978-03-20");
		assertThat(verdicts("FR", "2026-03-02T15:00:00Z").jurisdiction()).isEqualTo("EU");
		assertThat(verdicts("HU", "2015-03-02T15:00:00Z").jurisdiction()).isEqualTo("EU");
		assertThat(verdicts("SE", "2010-03-02T15:00:00Z").jurisdiction()).isEqualTo("other");
		assertThat(verdicts("BR", "2026-03-02T15:00:00Z").jurisdiction()).isEqualTo("other");
		assertThat(verdicts("BR", "1990-03-02T15:00:00Z").jurisdiction()).isEqualTo("other");
	}

	@Test
	void namesWhatTheLawGivesAndThatCounselHasToConfirmIt() {
		ContactVerdicts sweden = verdicts("SE", "2026-03-02T15:00:00Z");
		assertThat(sweden.confirmed()).isFalse();
		assertThat(sweden.figures()).extracting(Figure::name)
			.containsExactly("reminder-fee", "inkasso-demand", "late-payment-compensation", "late-payment-interest");
		assertThat(sweden.figures().getFirst().amount()).isEqualTo(Book.sek("60.00"));
		assertThat(sweden.figures().get(1).days()).isEqualTo(8);
		assertThat(verdicts("FR", "2026-03-02T15:00:00Z").figures().getLast().points()).isEqualTo(8);
		assertThat(verdicts("US", "2026-03-02T15:00:00Z").figures()).isEmpty();
	}

	/** A notice of a kind that waits on the Swedish account. */
	private String drafted(String kind) {
		desk.on("2026-03-02")
			.given(Book.invoice("SE", "1", "100.00"),
					new AdoptLadder(null, "name: default\nsteps:\n  - {name: one, at: 1, do: " + kind + "}\n"));
		return desk.when(new WorkCase(null, "SE", LocalDate.parse("2026-03-02"), List.of(), List.of("invoice:main:1")))
			.one(NoticeDrafted.class)
			.notice();
	}

}
