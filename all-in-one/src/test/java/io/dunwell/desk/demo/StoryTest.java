package io.dunwell.desk.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dunwell.messages.Command;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.invoice.Row;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.RecordPayments;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.promise.MakePromise;

import static org.assertj.core.api.Assertions.assertThat;

class StoryTest {

	private static final LocalDate A_MONDAY = LocalDate.of(2026, 11, 23);

	@Test
	void tellsTheSameStoryTwice() {
		assertThat(Story.of(DemoCompany.SEED, A_MONDAY)).isEqualTo(Story.of(DemoCompany.SEED, A_MONDAY));
		assertThat(Story.of(2, A_MONDAY)).isNotEqualTo(Story.of(DemoCompany.SEED, A_MONDAY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-24", "2026-11-28", "2026-11-29", "2027-03-01" })
	void tellsTheSameStoryOnAnotherDay(LocalDate today) {
		List<Act> monday = Story.of(DemoCompany.SEED, A_MONDAY);
		List<Act> other = Story.of(DemoCompany.SEED, today);
		assertThat(other).hasSameSizeAs(monday);
		assertThat(amounts(other)).isEqualTo(amounts(monday));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-23", "2026-11-29" })
	void happensInTheLastHundredAndTwentyDays(LocalDate today) {
		assertThat(Story.of(DemoCompany.SEED, today)).allSatisfy(act -> {
			LocalDate day = act.at().atZone(ZoneId.of("Europe/Stockholm")).toLocalDate();
			assertThat(day).isBefore(today).isAfterOrEqualTo(today.minusDays(122));
		}).isSortedAccordingTo(Comparator.comparing(Act::at));
	}

	@Test
	void promisesNothingForThePast() {
		for (Act act : Story.of(DemoCompany.SEED, A_MONDAY)) {
			if (act.command() instanceof MakePromise promise) {
				LocalDate said = act.at().atZone(DemoPerson.of(act.actor()).zoneId()).toLocalDate();
				assertThat(promise.lines()).allMatch(line -> line.date().isAfter(said));
			}
		}
	}

	/** The same sums that the ledger will hold it to. */
	@Test
	void neverAppliesMoreThanIsOpen() {
		Map<String, Long> open = new HashMap<>();
		Map<String, List<Allocation>> applied = new HashMap<>();
		for (Command command : Story.of(DemoCompany.SEED, A_MONDAY).stream().map(Act::command).toList()) {
			switch (command) {
				case RegisterInvoices file -> file.rows().forEach(row -> owe(open, row));
				case RecordPayments file -> file.payments().forEach(payment -> {
					apply(open, payment.allocations());
					applied.put(Ids.payment(Ids.MAIN, payment.bankAccount(), String.valueOf(payment.bankReference())),
							Objects.requireNonNullElse(payment.allocations(), List.of()));
				});
				case AllocatePayment allocate -> apply(open, allocate.allocations());
				case ReversePayment bounced -> Objects.requireNonNull(applied.get(bounced.payment()))
					.forEach(allocation -> open.merge(allocation.invoice(), allocation.amount().minor(), Long::sum));
				case ApplyCreditNote note -> settle(open, String.valueOf(note.invoice()), note.amount());
				default -> {
				}
			}
		}
		assertThat(open.values()).anyMatch(minor -> minor > 0).anyMatch(minor -> minor == 0);
	}

	@Test
	void hasTwoHundredCustomersInFourCurrencies() {
		List<OpenAccount> accounts = Story.of(DemoCompany.SEED, A_MONDAY)
			.stream()
			.map(Act::command)
			.filter(OpenAccount.class::isInstance)
			.map(OpenAccount.class::cast)
			.toList();
		assertThat(accounts).hasSize(200);
		assertThat(accounts).extracting(OpenAccount::currency).containsOnly("SEK", "EUR", "HUF", "USD");
		assertThat(accounts).extracting(OpenAccount::collector).containsOnly("anna", "bela", "chloe", "dan");
	}

	private static void apply(Map<String, Long> open, @Nullable List<Allocation> allocations) {
		for (Allocation allocation : allocations == null ? List.<Allocation>of() : allocations) {
			settle(open, allocation.invoice(), allocation.amount());
		}
	}

	private static void settle(Map<String, Long> open, String invoice, Money amount) {
		assertThat(open.merge(invoice, -amount.minor(), Long::sum)).as(invoice).isNotNegative();
	}

	private static void owe(Map<String, Long> open, Row row) {
		RegisterInvoice invoice = Objects.requireNonNull(row.invoice());
		open.put(invoice.number(), invoice.amount().minor());
	}

	private static List<Money> amounts(List<Act> acts) {
		List<Money> amounts = new ArrayList<>();
		for (Act act : acts) {
			if (act.command() instanceof RegisterInvoices file) {
				file.rows().forEach(row -> amounts.add(Objects.requireNonNull(row.invoice()).amount()));
			}
			if (act.command() instanceof RecordPayments file) {
				file.payments().stream().map(RecordPayment::amount).forEach(amounts::add);
			}
		}
		return amounts;
	}

}
