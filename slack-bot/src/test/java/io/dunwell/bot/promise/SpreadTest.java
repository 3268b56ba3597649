package io.dunwell.bot.promise;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.bot.ask.Meant;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.promise.Spread.How;
import io.dunwell.bot.promise.Spread.Share;
import io.dunwell.bot.testing.Company;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SpreadTest {

	private static final AccountStanding ACME = Company.acme();

	private static final LocalDate TODAY = Company.TODAY;

	@Test
	void noAmountMeansEverythingOverdue() {
		Spread spread = Spread.of(ACME, meant(null), TODAY);
		assertThat(spread.how()).isEqualTo(How.ALL_OVERDUE);
		assertThat(spread.shares()).containsExactly(share("1043", "8000.00"), share("1044", "4500.00"),
				share("1051", "2000.50"));
	}

	@Test
	void anAmountGoesToTheOldestOverdueFirst() {
		Spread spread = Spread.of(ACME, meant(sek("10000.00")), TODAY);
		assertThat(spread.how()).isEqualTo(How.OLDEST_FIRST);
		assertThat(spread.shares()).containsExactly(share("1043", "8000.00"), share("1044", "2000.00"));
		assertThat(spread.total()).isEqualTo(sek("10000.00"));
	}

	@Test
	void moreThanIsOverdueGoesOnToWhatFallsDueNext() {
		Spread spread = Spread.of(ACME, meant(sek("20000.00")), TODAY);
		assertThat(spread.how()).isEqualTo(How.BEYOND_OVERDUE);
		assertThat(spread.shares()).last().isEqualTo(share("1060", "5499.50"));
	}

	@Test
	void moreThanIsOpenIsRefused() {
		assertThatExceptionOfType(NotUnderstood.class).isThrownBy(() -> Spread.of(ACME, meant(sek("24500.51")), TODAY))
			.satisfies(refused -> assertThat(refused.problems()).singleElement()
				.satisfies(problem -> assertThat(problem.arguments()).containsEntry("open", sek("24500.50"))));
	}

	@Test
	void aNamedInvoiceTakesTheAmountOrAllOfIt() {
		Meant all = new Meant(List.of(ACME.invoices().get(3)), List.of(), null);
		assertThat(Spread.of(ACME, all, TODAY)).isEqualTo(new Spread(List.of(share("1060", "10000.00")), How.NAMED));
		Meant part = new Meant(List.of(ACME.invoices().get(3)), List.of(), sek("1.00"));
		assertThat(Spread.of(ACME, part, TODAY)).isEqualTo(new Spread(List.of(share("1060", "1.00")), How.NAMED));
	}

	@Test
	void onlyInvoicesInTheCurrencyOfTheAmount() {
		AccountStanding mixed = Company.standing("MIX", "Mix AB",
				List.of(Company.invoice("1", "2026-10-01", "100.00", "overdue", "EUR"),
						Company.invoice("2", "2026-10-02", "100.00", "overdue")),
				List.of(), List.of(), List.of());
		assertThat(Spread.of(mixed, meant(sek("50.00")), TODAY).shares()).containsExactly(share("2", "50.00"));
		assertThat(Spread.of(mixed, meant(Money.of("50.00", "EUR")), TODAY).shares())
			.containsExactly(new Share("1", Money.of("50.00", "EUR")));
	}

	@Test
	void nothingOverdueMeansNothingUnlessNamed() {
		assertThat(Spread.of(Company.quiet(), meant(null), TODAY).shares()).isEmpty();
	}

	private static Meant meant(@Nullable Money amount) {
		return new Meant(List.of(), List.of(), amount);
	}

	private static Share share(String invoice, String amount) {
		return new Share(invoice, sek(amount));
	}

	private static Money sek(String amount) {
		return Money.of(amount, "SEK");
	}

}
