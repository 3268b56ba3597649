package io.dunwell.query;

import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.Balance;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.account.ChildrenCounted;
import io.dunwell.messages.account.FamilyStanding;
import io.dunwell.messages.account.FindFamily;
import io.dunwell.messages.account.ParentSet;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InterestCharged;
import io.dunwell.messages.invoice.InvoiceMatches;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.ReferenceAdded;
import io.dunwell.messages.payment.CashReceived;
import io.dunwell.messages.payment.FindCash;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.RateAttached;
import io.dunwell.messages.payment.UnappliedPayments.UnappliedPayment;
import io.dunwell.query.fixture.TwoCustomers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What fees, references, families and foreign cash look like. */
class DocumentsTest extends TwoCustomers {

	@Test
	void feesAndInterestSayWhatTheyAreAbout() {
		String interest = Ids.invoice(company, "1-R1");
		desk.publish(interest,
				new InvoiceRegistered(interest, acme, company, null,
						new OpenAmount("1-R1", DAY, List.of(new Instalment(DAY, sek("4"))), sek("4"), sek("4")),
						"interest", invoice));
		desk.publish(invoice, new InterestCharged(invoice, acme, interest, sek("4"), DAY));
		assertThat(standing().invoices()).extracting(InvoiceLine::number, InvoiceLine::kind, InvoiceLine::principal)
			.containsExactly(tuple("1", null, null), tuple("1-R1", "interest", "1"));
		assertThat(timeline("en").getLast())
			.isEqualTo("Interest 1-R1 of SEK\u00a04.00 registered, due Tue, Mar 31, 2026");
		assertThat(timeline("sv").getLast()).startsWith("Ränta 1-R1 på");
	}

	@Test
	void isFoundByAllThatMayBeQuotedForIt() {
		desk.publish(invoice, new ReferenceAdded(invoice, acme, "ocr", "12 3456 7897"),
				new ReferenceAdded(invoice, acme, "rf", "RF18 5390 0754 7034"));
		for (String quoted : List.of("1234567897", "rf18539007547034")) {
			assertThat(ask(new FindInvoices(company, List.of(), List.of(quoted)), InvoiceMatches.class).matches())
				.extracting(InvoiceMatches.InvoiceMatch::invoice)
				.containsExactly(invoice);
		}
		assertThat(ask(new FindInvoices(company, List.of(), List.of("1234567898")), InvoiceMatches.class).matches())
			.isEmpty();
		assertThat(timeline("en").getLast()).isEqualTo("Payers may quote “RF18 5390 0754 7034” for invoice 1");
	}

	@Test
	void aFamilyIsSeenTogetherOrApart() {
		String second = Ids.invoice(company, "2");
		desk.publishEffective(second, DAY, new InvoiceRegistered(second, beta, company, null,
				new OpenAmount("2", DAY, List.of(new Instalment(DAY, sek("500"))), sek("500"), sek("500"))));
		assertThat(family("ACME").accounts()).extracting(AccountStanding::account).containsExactly("ACME");
		desk.publish(acme, new ParentSet(acme, beta));
		desk.publish(beta, new ChildrenCounted(beta, 1));
		for (String member : List.of("ACME", "BETA")) {
			assertThat(family(member).accounts()).extracting(AccountStanding::account, AccountStanding::parent)
				.containsExactly(tuple("BETA", null), tuple("ACME", "BETA"));
			assertThat(family(member).together()).extracting(Balance::open).containsExactly(decimal("1500.00"));
		}
		assertThat(standing().balances()).extracting(Balance::open).containsExactly(decimal("1000.00"));
		assertThat(timeline("en").getLast()).isEqualTo("Account BETA pays for this one, too");
		desk.publish(acme, new ParentSet(acme, null));
		assertThat(family("BETA").accounts()).extracting(AccountStanding::account).containsExactly("BETA");
		assertThat(timeline("en").getLast()).isEqualTo("No longer paid for by another account");
	}

	private FamilyStanding family(String account) {
		return ask(new FindFamily(company, account, "en"), FamilyStanding.class);
	}

	@Test
	void foreignCashIsWorthWhatSomebodySaidForReportsAlone() {
		desk.publishEffective(payment, DAY, new PaymentRecorded(payment, company, acme, "SE35", "P1", DAY,
				Money.of("100.00", "EUR"), new Personal(payment, "Payer"), new Personal(payment, null)));
		assertThat(unapplied("acme")).extracting(UnappliedPayment::worth).containsOnlyNulls();
		desk.publish(payment, new RateAttached(payment, acme, "SEK", decimal("11.34567")));
		assertThat(unapplied("acme")).extracting(UnappliedPayment::unapplied, UnappliedPayment::worth)
			.containsExactly(tuple(Money.of("100.00", "EUR"), sek("1134.57")));
		assertThat(standing().balances()).extracting(Balance::currency, Balance::unapplied)
			.containsExactly(tuple("EUR", decimal("100.00")), tuple("SEK", decimal("0.00")));
		assertThat(ask(new FindCash(company, DAY, DAY), CashReceived.class).sums())
			.containsExactly(Money.of("100.00", "EUR"));
	}

}
