package io.dunwell.query.cash;

import java.util.List;
import java.util.stream.Collectors;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.account.CashPolicySet;
import io.dunwell.messages.account.ChildrenCounted;
import io.dunwell.messages.account.ParentSet;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.payment.BankTrail;
import io.dunwell.messages.payment.CashSuggestions;
import io.dunwell.messages.payment.CashSuggestions.Suggested;
import io.dunwell.messages.payment.FindPayers;
import io.dunwell.messages.payment.ListPayers;
import io.dunwell.messages.payment.PayerForgotten;
import io.dunwell.messages.payment.PayerRemembered;
import io.dunwell.messages.payment.Payers;
import io.dunwell.messages.payment.Payers.Payer;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.RememberedPayers;
import io.dunwell.messages.payment.RememberedPayers.RememberedPayer;
import io.dunwell.messages.payment.SuggestCash;
import io.dunwell.query.fixture.TwoCustomers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SuggestionsTest extends TwoCustomers {

	private final String holding = Ids.payer(company, "Acme Holding GmbH");

	@BeforeEach
	void anotherInvoice() {
		invoice(beta, "2", "80.00");
	}

	@Test
	void findsTheInvoiceThatCameAfterItsCashByThePayersReference() {
		receive("P1", "1000.00", "?", "hello", List.of("RF00LATE"));
		assertThat(suggested()).containsExactly("");
		desk.publishEffective(Ids.invoice(company, "9"), DAY, new InvoiceRegistered(Ids.invoice(company, "9"), acme,
				company, "RF00LATE", owed("9", "1000.00"), null, null));
		assertThat(suggested()).containsExactly("ACME 100 structured-reference 9:1000.00 SEK");
	}

	@Test
	void takesAPayerOfTheSameNameForAGuess() {
		receive("P1", "80.00", "FIRMA  béta", "thanks", null);
		assertThat(suggested()).containsExactly("BETA 70 exact-amount 2:80.00 SEK");
	}

	@Test
	void remembersAPayerUntilToldToForget() {
		desk.publish(holding, new PayerRemembered(holding, acme, new Personal(acme, "ACME HOLDING GMBH"), "payment:x"));
		receive("P1", "1000.00", "Acme  Holding GmbH", "thanks", null);
		assertThat(suggested()).containsExactly("ACME 85 exact-amount 1:1000.00 SEK");
		assertThat(ask(new ListPayers(company, "ACME", 10), RememberedPayers.class).payers())
			.extracting(RememberedPayer::name, RememberedPayer::accounts, RememberedPayer::since,
					RememberedPayer::taughtBy)
			.containsExactly(tuple("ACME HOLDING GMBH", List.of(acme), DAY, "payment:x"));
		desk.publish(holding, new PayerForgotten(holding, acme));
		assertThat(suggested()).containsExactly("");
		assertThat(ask(new ListPayers(company, null, 10), RememberedPayers.class).payers()).isEmpty();
	}

	@Test
	void tellsCollectorsOfTheirCustomersCashAndOfNobodys() {
		receive("P1", "80.00", "Firma Beta", "thanks", null);
		receive("P2", "7.00", "?", "hello", null);
		assertThat(suggested("ANNA")).containsExactly("BETA 70 exact-amount 2:80.00 SEK", "");
		assertThat(suggested("bert")).containsExactly("");
	}

	@Test
	void onlySuggestsWhenPeopleTookAPayerForDifferentAccounts() {
		desk.publish(holding, new PayerRemembered(holding, acme, new Personal(acme, "ACME HOLDING GMBH"), null),
				new PayerRemembered(holding, beta, new Personal(beta, "ACME HOLDING GMBH"), null));
		assertThat(payers(List.of(), List.of("ACME HOLDING GMBH"))).extracting(Payer::account, Payer::certainty)
			.containsExactly(tuple(beta, 60), tuple(acme, 60));
	}

	@Test
	void showsWhatChildrenOweAndThePolicyOfTheOneThatPays() {
		desk.publish(beta, new ParentSet(beta, acme));
		desk.publish(acme, new ChildrenCounted(acme, 1), new CashPolicySet(acme, true));
		assertThat(payers(List.of(acme, Ids.account(company, "NONE")), List.of())).singleElement().satisfies(payer -> {
			assertThat(payer.certainty()).isEqualTo(100);
			assertThat(payer.oldestFirst()).isTrue();
			assertThat(payer.owed()).extracting(owed -> owed.number()).containsExactly("1", "2");
		});
		desk.publish(beta, new ParentSet(beta, null));
		assertThat(payers(List.of(acme), List.of()).getFirst().owed()).hasSize(1);
	}

	private List<Payer> payers(List<String> accounts, List<String> names) {
		return ask(new FindPayers(company, accounts, names), Payers.class).payers();
	}

	private List<String> suggested() {
		return suggested(null);
	}

	private List<String> suggested(@Nullable String collector) {
		return ask(new SuggestCash(company, null, collector, 10), CashSuggestions.class).payments()
			.stream()
			.map(SuggestionsTest::told)
			.toList();
	}

	private static String told(Suggested one) {
		return one.suggestions()
			.stream()
			.map(suggestion -> Ids.keyOf(suggestion.account()) + " " + suggestion.match().confidence() + " "
					+ suggestion.match().reason() + " "
					+ suggestion.parts()
						.stream()
						.map(part -> part.number() + ":" + part.amount())
						.collect(Collectors.joining(" ")))
			.collect(Collectors.joining("; "));
	}

	private void invoice(String account, String number, String amount) {
		String id = Ids.invoice(company, number);
		desk.publishEffective(id, DAY,
				new InvoiceRegistered(id, account, company, null, owed(number, amount), null, null));
	}

	private static OpenAmount owed(String number, String amount) {
		Money total = Money.of(amount, "SEK");
		return new OpenAmount(number, DAY, List.of(new Instalment(DAY, total)), total, total);
	}

	private void receive(String reference, String amount, String payer, String text,
			@Nullable List<String> references) {
		String id = Ids.payment(company, "SE35", reference);
		desk.publishEffective(id, DAY,
				new PaymentRecorded(id, company, null, "SE35", reference, DAY, Money.of(amount, "SEK"),
						new Personal(id, payer), new Personal(id, text),
						references == null ? null : BankTrail.NONE.quoting(references)));
	}

}
