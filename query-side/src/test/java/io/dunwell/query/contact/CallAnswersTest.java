package io.dunwell.query.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.contact.ChannelVerdicts;
import io.dunwell.messages.contact.ContactVerdicts.Verdict;
import io.dunwell.messages.contact.ListVerdicts;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.ladder.NoticeApproved;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeTerms;
import io.dunwell.messages.worklist.CallList;
import io.dunwell.messages.worklist.CallList.Call;
import io.dunwell.messages.worklist.CallbackDue;
import io.dunwell.messages.worklist.CallbackPlanned;
import io.dunwell.messages.worklist.ListCalls;
import io.dunwell.query.fixture.ReadingDesk;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Whom to call. The desk and all customers are in Stockholm. */
class CallAnswersTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final Money AMOUNT = Money.of("100.00", "SEK");

	/** Accounts that may not be called before tomorrow. */
	private static final Set<String> FORBIDDEN = new HashSet<>();

	private static ReadingDesk desk;

	private static int companies;

	/** Tests share the desk and keep apart by company. */
	private final String company = "k" + companies++;

	@BeforeAll
	static void open() {
		desk = new ReadingDesk(Rules.class);
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@BeforeEach
	void today() {
		desk.on(DAY);
		FORBIDDEN.clear();
	}

	@Test
	void listsThoseFirstWhoMayBeCalledNow() {
		FORBIDDEN.add(owes("NIGHT", "anna"));
		waits("NIGHT", "call", null, null, null);
		owes("LATER", "anna");
		waits("LATER", "call", "23:59", null, null);
		owes("NOW", "anna");
		waits("NOW", "call", "00:00", null, "pay-today-or-written-date");
		owes("LETTER", "anna");
		waits("LETTER", "letter", null, null, null);
		owes("THEIRS", "bo");
		waits("THEIRS", "call", null, null, null);
		List<Call> calls = calls("anna", "en");
		assertThat(calls).extracting(Call::account).containsExactly("NOW", "LATER", "NIGHT");
		assertThat(calls).extracting(Call::now).containsExactly(true, false, false);
		assertThat(calls.getFirst().from()).isNull();
		assertThat(calls.getFirst().amounts()).containsExactly(AMOUNT);
		assertThat(calls.getFirst().invoices()).containsExactly("NOW-1");
		assertThat(calls.getFirst().script())
			.startsWith("Ask for whoever releases payments. Say: “SEK\u00a0100.00 is late.");
		assertThat(calls.get(1).from()).isEqualTo("2026-03-31T21:59:00Z");
		assertThat(calls.get(1).text()).startsWith("The step says: from Tue, Mar 31, 2026, 23:59 their time");
		assertThat(calls.get(2).from()).isEqualTo("2026-04-01T06:00:00Z");
		assertThat(calls.get(2).text())
			.startsWith("Only from 08:00 to 20:00 there. Not before Wed, Apr 1, 2026, 08:00");
		assertThat(calls.get(2).script()).startsWith("Ask for accounts payable. Say: “SEK\u00a0100.00 is late. When");
		assertThat(calls("anna", "sv").getFirst().script()).startsWith("Fråga efter den som släpper betalningar.");
		assertThat(calls(null, "en")).extracting(Call::account).contains("THEIRS").doesNotContain("LETTER");
	}

	@Test
	void listsNothingThatSomebodyHasToLetGoFirst() {
		owes("ACME", "anna");
		waits("ACME", "call", null, "lead", null);
		assertThat(calls("anna", "en")).isEmpty();
		String account = Ids.account(company, "ACME");
		desk.publish(Ids.collectionCase(account), new NoticeApproved(Ids.notice(account, 1), account, "call", "call"));
		assertThat(calls("anna", "en")).extracting(Call::step).containsExactly("call");
	}

	@Test
	void aPlannedCallWhoseTimeHasComeNeedsNoStepAndNoHour() {
		String account = owes("ACME", "anna");
		String callback = Ids.callback(account, 1);
		desk.publish(Ids.collectionCase(account), new CallbackPlanned(callback, account, "anna",
				desk.clock().instant().plusSeconds(60), DAY, new Personal(account, "ask for Eva")));
		assertThat(calls("anna", "en")).isEmpty();
		desk.publish(Ids.collectionCase(account), new CallbackDue(callback, account, "anna"));
		assertThat(calls("anna", "en")).extracting(Call::callback, Call::notice, Call::now)
			.containsExactly(tuple(callback, null, true));
		assertThat(calls("anna", "en").getFirst().script()).startsWith("Say: “You asked me to call again");
		waits("ACME", "call", "23:59", null, null);
		assertThat(calls("anna", "en")).extracting(Call::callback, Call::notice, Call::now)
			.containsExactly(tuple(callback, Ids.notice(account, 1), true));
	}

	private List<Call> calls(@Nullable String collector, String language) {
		return desk.ask(new ListCalls(company, collector, language, 50), CallList.class).calls();
	}

	private String owes(String code, String collector) {
		String account = Ids.account(company, code);
		String invoice = Ids.invoice(company, code + "-1");
		desk.publish(account, new AccountOpened(account, company, code, new Personal(account, code), "SE", "sv",
				"Europe/Stockholm", "SEK", collector, 30));
		desk.publish(invoice, new InvoiceRegistered(invoice, account, company, null, new OpenAmount(code + "-1",
				DAY.minusDays(60), List.of(new Instalment(DAY.minusDays(30), AMOUNT)), AMOUNT, AMOUNT), null, null));
		return account;
	}

	private void waits(String code, String kind, @Nullable String hour, @Nullable String approval,
			@Nullable String template) {
		String account = Ids.account(company, code);
		desk.publish(Ids.collectionCase(account),
				new NoticeDrafted(Ids.notice(account, 1), account, DAY, kind, kind,
						new NoticeTerms(null, template, hour, "collector", approval, null, List.of(), false, false,
								null, null),
						"default", 1, List.of(new NoticeLine(Ids.invoice(company, code + "-1"), DAY.minusDays(30), kind,
								1, DAY, DAY, AMOUNT))));
	}

	/** The ledger, as far as it is asked. */
	static final class Rules {

		@QueryHandler
		ChannelVerdicts handle(ListVerdicts query) {
			return new ChannelVerdicts(query.accounts()
				.stream()
				.map(account -> new ChannelVerdicts.OfAccount(account, "Europe/Stockholm", verdict(account)))
				.toList());
		}

		private static Verdict verdict(String account) {
			return FORBIDDEN.contains(account)
					? new Verdict("phone", false, "quiet-hours", List.of("08:00", "20:00"),
							Instant.parse("2026-04-01T06:00:00Z"), null)
					: new Verdict("phone", true, null, List.of(), null, null);
		}

	}

}
