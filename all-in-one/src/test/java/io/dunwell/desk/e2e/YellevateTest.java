package io.dunwell.desk.e2e;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import io.dunwell.desk.e2e.Api.Answer;
import io.dunwell.log.EventLog;
import io.dunwell.messages.Command;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import io.dunwell.messages.dispute.OpenDispute;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.imports.FileEvent;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.RecordPayment;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Two years of a real company's receivables, from their file. */
class YellevateTest {

	private static final int EVERY_DAYS = 97;

	/**
	 * Other days on every run: any may be asked for. {@code -Ddunwell.begin=N} repeats a
	 * run.
	 */
	private static final int BEGIN = Integer.getInteger("dunwell.begin",
			ThreadLocalRandom.current().nextInt(EVERY_DAYS));

	private static final String INVOICES = """
			columns:
			  company: {value: %s}
			  account: customer_ID
			  accountName: customer_ID
			  number: invoice_number
			  issued: {column: invoice_date, format: yyyy-MM-dd}
			  due: {column: due_date, format: yyyy-MM-dd}
			  amount: invoice_amount_usd
			  currency: {value: USD}
			""";

	private static final String PAYMENTS = """
			columns:
			  company: {value: %s}
			  bankAccount: {value: US-YELLEVATE}
			  bankReference: invoice_number
			  valueDate: {column: settled_date, format: yyyy-MM-dd}
			  amount: invoice_amount_usd
			  currency: {value: USD}
			  payer: customer_ID
			  invoice: invoice_number
			""";

	@SuppressWarnings("NullAway.Init") // before the first test
	private static RunningDesk desk;

	private final Api controller = new Api(desk, Role.CONTROLLER);

	/** Of its own: whoever shares a desk would have to read this book, too. */
	@BeforeAll
	static void open() {
		desk = RunningDesk.on(RunningDesk.freshFolder());
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@Test
	void theFileIsWhatItsReadmeSays() {
		List<Yellevate> invoices = Yellevate.all();
		assertThat(invoices).hasSize(2466);
		assertThat(invoices.stream().filter(invoice -> invoice.settled().isAfter(invoice.due()))).hasSize(877);
		assertThat(invoices.stream().filter(Yellevate::disputed)).hasSize(571);
		assertThat(invoices.stream().filter(Yellevate::lost)).hasSize(101);
		assertThat(invoices.stream().mapToLong(Yellevate::dollars).sum()).isEqualTo(14_770_318);
	}

	@Test
	void filesGiveTheRightAgingOnAnyDayAndCountOnce() {
		List<Yellevate> invoices = Yellevate.all();
		byte[] file = Corpora.read(Corpora.find(Yellevate.FILE));
		assertAccepted(controller.upload("invoices", "invoices.csv", file, INVOICES.formatted("files")), 2466, 0);
		assertAccepted(controller.upload("statements", "paid.csv", file, PAYMENTS.formatted("files")), 2466, 0);

		for (LocalDate day : days(invoices)) {
			assertAging("files", day, "true", Yellevate.aging(invoices, day), 0);
		}

		long written = desk.bean(EventLog.class).head();
		assertAccepted(controller.upload("invoices", "invoices.csv", file, INVOICES.formatted("files")), 0, 2466);
		assertAccepted(controller.upload("statements", "paid.csv", file, PAYMENTS.formatted("files")), 0, 2466);
		assertThat(desk.bean(EventLog.class).read(written, 100)).as("all that is new")
			.extracting(event -> event.message().getPayload())
			.isNotEmpty()
			.allMatch(FileEvent.class::isInstance);
	}

	/** Invoice, dispute, payment or credit note, each told on its own day. */
	@Test
	void daysGiveTheRightAgingOnBothBases() {
		List<Yellevate> invoices = Yellevate.all();
		play(invoices, "days");
		for (LocalDate day : days(invoices)) {
			Map<String, Long> expected = Yellevate.aging(invoices, day);
			long contested = Yellevate.contested(invoices, day);
			assertAging("days", day, "true", expected, contested);
			assertAging("days", day, "known", expected, contested);
		}
	}

	private void assertAging(String company, LocalDate day, String basis, Map<String, Long> expected, long contested) {
		Answer aging = controller
			.get("/api/aging?currency=USD&company=%s&asOf=%s&basis=%s".formatted(company, day, basis));
		assertThat(aging.status()).isEqualTo(200);
		expected.forEach((bucket, dollars) -> assertThat(aging.body().at("/buckets/" + bucket + "/amount").asString())
			.as(bucket + " on " + day + ", " + basis + ", dunwell.begin=" + BEGIN)
			.isEqualTo(dollars + ".00"));
		assertThat(aging.text("/disputed")).as("contested on " + day + ", " + basis).isEqualTo(contested + ".00");
		assertThat(aging.text("/unapplied")).isEqualTo("0.00");
	}

	private static void assertAccepted(Answer imported, int accepted, int duplicates) {
		assertThat(imported.status()).as(imported.body().toString()).isEqualTo(200);
		JsonNode body = imported.body();
		assertThat(
				List.of(body.path("accepted").asInt(), body.path("duplicates").asInt(), body.path("rejected").size()))
			.as(body.toString())
			.containsExactly(accepted, duplicates, 0);
	}

	private static List<LocalDate> days(List<Yellevate> invoices) {
		LocalDate first = invoices.stream().map(Yellevate::issued).min(Comparator.naturalOrder()).orElseThrow();
		LocalDate last = invoices.stream().map(Yellevate::settled).max(Comparator.naturalOrder()).orElseThrow();
		LocalDate begin = first.plusDays(BEGIN);
		List<LocalDate> days = new ArrayList<>(begin.datesUntil(last, Period.ofDays(EVERY_DAYS)).toList());
		days.addAll(List.of(first.minusDays(1), first, last.minusDays(1), last));
		return days;
	}

	private void play(List<Yellevate> invoices, String company) {
		record Told(LocalDate day, int order, Command command) {

		}
		List<Told> story = new ArrayList<>();
		for (Yellevate invoice : invoices) {
			Money amount = Money.of(String.valueOf(invoice.dollars()), "USD");
			String id = Ids.invoice(company, invoice.number());
			String dispute = Ids.dispute(id, 1);
			story.add(new Told(invoice.issued(), 1, new RegisterInvoice(company, invoice.customer(), invoice.number(),
					invoice.issued(), invoice.due(), amount, null, null)));
			if (invoice.disputed()) {
				story.add(new Told(invoice.contested(), 2,
						new OpenDispute(company, invoice.number(), amount, "other", null)));
				story.add(new Told(invoice.settled(), 4,
						new ResolveDispute(dispute, invoice.lost() ? "accepted" : "rejected", null, "not told")));
			}
			story.add(new Told(invoice.settled(), 3,
					invoice.lost()
							? new ApplyCreditNote(company, invoice.customer(), "C" + invoice.number(),
									invoice.settled(), amount, invoice.number())
							: new RecordPayment(company, "US-YELLEVATE", invoice.number(), invoice.settled(), amount,
									invoice.customer(), null, null,
									List.of(new Allocation(invoice.number(), amount, null)), null, null)));
		}
		CommandGateway commands = desk.bean(CommandGateway.class);
		LocalDate before = invoices.stream().map(Yellevate::issued).min(Comparator.naturalOrder()).orElseThrow();
		invoices.stream()
			.map(Yellevate::customer)
			.distinct()
			.forEach(customer -> send(commands, before,
					new OpenAccount(company, customer, customer, "US", "en", "UTC", "USD", null, "30")));
		story.stream()
			.sorted(Comparator.comparing(Told::day).thenComparing(Told::order))
			.forEach(told -> send(commands, told.day(), told.command()));
		desk.wrote(desk.bean(EventLog.class).head());
	}

	private static void send(CommandGateway commands, LocalDate day, Command command) {
		commands.sendAndWait(new GenericCommandMessage<>(command)
			.withMetaData(Map.of(Meta.ACTOR, "test", Meta.ROLE, Role.SYSTEM.name(), Meta.CHANNEL, "test", Meta.RECORDED,
					day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).toString())));
	}

}
