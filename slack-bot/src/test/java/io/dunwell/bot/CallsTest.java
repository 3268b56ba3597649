package io.dunwell.bot;

import java.time.Instant;
import java.util.List;

import io.dunwell.bot.testing.Company;
import io.dunwell.bot.testing.Desk;
import io.dunwell.bot.testing.FakeSlack.Call;
import io.dunwell.messages.Done;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.Warning;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.directory.FindPersonBySlackUser;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.worklist.CallList;
import io.dunwell.messages.worklist.ListCalls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One call after the other: what came of it is a button. */
class CallsTest {

	private static final String ANNA = "U1";

	private static final String BO = "U2";

	private static final String NOTICE = "notice:main:ACME:1";

	private static final CallList.Call ACME = call("ACME", "Acme AB", NOTICE, true);

	private final Desk desk = new Desk(Rooms.table());

	private List<CallList.Call> calls = List.of(ACME, call("GLOB", "Global AB", "notice:main:GLOB:4", true),
			call("LATE", null, null, false));

	private @Nullable ListCalls asked;

	private static CallList.Call call(String account, @Nullable String name, @Nullable String notice, boolean now) {
		return new CallList.Call(account, name, now ? "+46 8 555 010 20" : null, notice,
				notice == null ? null : "due-call", null, List.of(Money.of("8000.00", "SEK")), List.of("1043"), now,
				null,
				now ? "Allowed now (10:00 in Stockholm)." : "Not before 08:00 their time (04:00 in New York now).",
				"Ask for accounts payable.");
	}

	@BeforeEach
	void company() {
		this.desk.ledger.answer(FindPersonBySlackUser.class, People.class,
				query -> new People(List.of(query.slackUser().equals(ANNA)
						? new Person("main", "anna", "Anna Berg", Role.COLLECTOR, ANNA, "en", "Europe/Stockholm", null)
						: new Person("main", "bo", "Bo Ek", Role.LEAD, BO, "en", "Europe/Stockholm", null))));
		this.desk.ledger.answer(FindAccount.class, AccountStanding.class, query -> Company.acme());
		this.desk.ledger.answer(ListCalls.class, CallList.class, query -> {
			this.asked = query;
			return new CallList(Instant.EPOCH, this.calls);
		});
		this.desk.ledger.handle(LogContact.class, contact -> {
			this.calls = this.calls.subList(1, this.calls.size());
			return Done.with("case:main:ACME");
		});
		this.desk.ledger.handle(GiveNotice.class, given -> Done.with(given.notice()));
	}

	@AfterEach
	void stop() {
		this.desk.close();
	}

	private Call answer() {
		return this.desk.slack.next("response_url");
	}

	private Call listed() {
		this.desk.type(ANNA, "/dun", "calls");
		return answer();
	}

	private static LogContact logged(String outcome) {
		return new LogContact("main", "ACME", "phone", outcome, null);
	}

	@Test
	void showsTheNextCallInFullAndTheOthersInShort() {
		assertThat(listed().text().replace('\u00a0', ' ')).isEqualTo("""
				Calls: 2 now, 1 later
				Acme AB – SEK 8,000 · due-call
				☎ +46 8 555 010 20
				About 1043
				Allowed now (10:00 in Stockholm).
				Ask for accounts payable.
				Global AB – SEK 8,000 · due-call
				Allowed now (10:00 in Stockholm).
				LATE – SEK 8,000 · planned call
				Not before 08:00 their time (04:00 in New York now).""");
		assertThat(this.asked).isEqualTo(new ListCalls("main", "anna", "en-GB", 30));
		assertThat(listed().json("blocks").toString()).contains("<tel:+46855501020|+46 8 555 010 20>");
	}

	@Test
	void speaksSwedishAndShowsALeadAll() {
		this.desk.slack.locale(BO, "sv-SE");
		this.desk.type(BO, "/dun", "calls");
		assertThat(answer().text()).startsWith("Samtal: 2 nu, 1 senare").contains("Gäller 1043");
		assertThat(this.asked).isEqualTo(new ListCalls("main", null, "sv-SE", 30));
	}

	@Test
	void saysWhenNobodyMayBeCalled() {
		this.calls = List.of(call("LATE", null, null, false));
		assertThat(listed().text()).startsWith("Calls: 0 now, 1 later\nNobody may be called now. Later:\nLATE");
		this.calls = List.of();
		assertThat(listed().text()).isEqualTo("Nobody is to be called.");
	}

	/** Only what reached the customer gives the notice. */
	@ParameterizedTest
	@CsvSource({ "calls.no-answer, no-answer, false", "calls.wrong-number, wrong-party, false",
			"calls.message-left, message-left, true" })
	void aButtonLogsTheCallAndBringsTheNext(String button, String outcome, boolean gives) {
		this.desk.press(ANNA, "C1", "1.1", button, listed().button(button));
		Call next = answer();
		assertThat(next.parameters()).containsEntry("replace_original", "true");
		assertThat(next.text()).startsWith("Call: Acme AB, ").contains("Calls: 1 now, 1 later\nGlobal AB");
		if (gives) {
			assertThat(this.desk.ledger.commands()).containsExactly(logged(outcome), new GiveNotice(NOTICE));
		}
		else {
			assertThat(this.desk.ledger.commands()).containsExactly(logged(outcome));
		}
	}

	@ParameterizedTest
	@CsvSource({ "calls.promised, right-party, true, promise", "calls.disputed, right-party, true, dispute",
			"calls.call-back, wrong-party, false, callback" })
	void aButtonOpensTheWindowForWhatCameOfIt(String button, String outcome, boolean gives, String window) {
		this.desk.press(ANNA, "C1", "1.1", button, listed().button(button));
		assertThat(this.desk.slack.next("views.open").json("view").path("callback_id").asString("")).isEqualTo(window);
		assertThat(answer().text()).contains("Global AB");
		assertThat(this.desk.ledger.commands()).hasSize(gives ? 2 : 1).first().isEqualTo(logged(outcome));
	}

	@Test
	void aCallWithoutANoticeGivesNone() {
		this.calls = List.of(call("ACME", "Acme AB", null, true));
		this.desk.press(ANNA, "C1", "1.1", "calls.message-left", listed().button("calls.message-left"));
		assertThat(answer().text()).contains("Nobody is to be called.");
		assertThat(this.desk.ledger.commands()).containsExactly(logged("message-left"));
	}

	@Test
	void whatWasPaidMeanwhileIsLoggedAllTheSame() {
		this.desk.ledger.handle(GiveNotice.class, given -> {
			throw new Rejected(Refusal.NOTICE_CLOSED, "ACME:1");
		});
		this.desk.press(ANNA, "C1", "1.1", "calls.message-left", listed().button("calls.message-left"));
		assertThat(answer().text()).contains("Calls: 1 now");
	}

	@Test
	void warnsOfWhatThePolicyForbids() {
		this.desk.ledger.handle(LogContact.class,
				contact -> new Done("case:main:ACME", false, new Warning("free-day", List.of("2026-11-24"))));
		this.desk.press(ANNA, "C1", "1.1", "calls.no-answer", listed().button("calls.no-answer"));
		assertThat(answer().text()).contains("the contact policy did not allow it. Tue 24 Nov is a free day there.");
	}

}
