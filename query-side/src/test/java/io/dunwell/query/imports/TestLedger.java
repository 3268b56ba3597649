package io.dunwell.query.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.dunwell.log.EventLog;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.BatchResult;
import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.BatchResult.Status;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.imports.FileCommand;
import io.dunwell.messages.imports.FindNeighbours;
import io.dunwell.messages.imports.ImportedFiles;
import io.dunwell.messages.imports.ListImports;
import io.dunwell.messages.imports.NoteImport;
import io.dunwell.messages.imports.RecordImport;
import io.dunwell.messages.imports.RecordStatements;
import io.dunwell.messages.imports.RefuseImport;
import io.dunwell.messages.imports.Statement;
import io.dunwell.messages.imports.StatementNeighbours;
import io.dunwell.messages.imports.StatementNeighbours.Neighbours;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.invoice.Row;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.BankTrail;
import io.dunwell.messages.payment.FindPayers;
import io.dunwell.messages.payment.FindPayments;
import io.dunwell.messages.payment.Payers;
import io.dunwell.messages.payment.PaymentMatches;
import io.dunwell.messages.payment.PaymentMatches.Gone;
import io.dunwell.messages.payment.PaymentMatches.PaymentMatch;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.RecordPayments;
import io.dunwell.messages.payment.ReversePayment;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A ledger in memory behind Axon's own buses: what went in, what is open, and views that
 * lag behind until they are asked to catch up.
 */
final class TestLedger implements EventLog {

	static final MetaData LEAD = MetaData.with(Meta.ACTOR, "lena").and(Meta.ROLE, "LEAD");

	final Set<String> accounts = new HashSet<>();

	final List<OpenAccount> openings = new ArrayList<>();

	final Map<String, InvoiceMatch> invoices = new LinkedHashMap<>();

	final Map<String, RecordPayment> payments = new LinkedHashMap<>();

	final List<ReversePayment> reversals = new ArrayList<>();

	final Set<String> creditNotes = new HashSet<>();

	final List<Integer> batches = new ArrayList<>();

	final Set<Statement> statements = new LinkedHashSet<>();

	final List<FileCommand> recorded = new ArrayList<>();

	final List<MetaData> metaData = new ArrayList<>();

	private final Map<String, InvoiceMatch> view = new LinkedHashMap<>();

	private final List<@Nullable Refusal> refusals = new ArrayList<>();

	private int behind;

	private int left = -1;

	/** Refuses the next batches whole; null takes one. */
	void refuseNext(@Nullable Refusal... why) {
		refusals.addAll(Arrays.asList(why));
	}

	/** Views say so many times that they are behind. */
	void views(int timesBehind) {
		behind = timesBehind;
	}

	Money open(String invoice) {
		return Objects.requireNonNull(invoices.get(Ids.invoice("main", invoice)), invoice).open();
	}

	Imports imports() {
		return new Imports(switchboard(), this, DataSize.ofMegabytes(1));
	}

	Switchboard switchboard() {
		SimpleCommandBus commands = SimpleCommandBus.builder().build();
		commands.subscribe(RegisterInvoices.class.getName(), message -> {
			note(message.getMetaData());
			return register((RegisterInvoices) message.getPayload());
		});
		commands.subscribe(RecordPayments.class.getName(), message -> {
			note(message.getMetaData());
			return record((RecordPayments) message.getPayload());
		});
		commands.subscribe(ReversePayment.class.getName(), message -> {
			note(message.getMetaData());
			return reverse((ReversePayment) message.getPayload());
		});
		for (Class<?> command : List.of(NoteImport.class, RecordImport.class, RefuseImport.class)) {
			commands.subscribe(command.getName(), message -> {
				dieIfDead();
				recorded.add((FileCommand) message.getPayload());
				return Done.with("file:main:any");
			});
		}
		commands.subscribe(RecordStatements.class.getName(), message -> {
			statements.addAll(((RecordStatements) message.getPayload()).statements());
			return Done.with("statement:main");
		});
		SimpleQueryBus queries = SimpleQueryBus.builder().build();
		queries.<StatementNeighbours>subscribe(FindNeighbours.class.getName(), StatementNeighbours.class,
				message -> new StatementNeighbours(
						((FindNeighbours) message.getPayload()).statements().stream().map(this::beside).toList()));
		queries.<ImportedFiles>subscribe(ListImports.class.getName(), ImportedFiles.class,
				message -> new ImportedFiles(List.of()));
		queries.<Payers>subscribe(FindPayers.class.getName(), Payers.class, message -> new Payers(List.of()));
		queries.<PaymentMatches>subscribe(FindPayments.class.getName(), PaymentMatches.class,
				message -> find((FindPayments) message.getPayload()));
		queries.<InvoiceMatches>subscribe(FindInvoices.class.getName(), InvoiceMatches.class, message -> {
			if (behind > 0) {
				behind--;
				throw new Rejected(Refusal.VIEWS_BEHIND, head());
			}
			if (String.valueOf(head()).equals(message.getMetaData().get(Meta.AT_LEAST))) {
				view.putAll(invoices);
			}
			return find((FindInvoices) message.getPayload());
		});
		return new Switchboard(DefaultCommandGateway.builder().commandBus(commands).build(),
				DefaultQueryGateway.builder().queryBus(queries).build());
	}

	@Override
	public List<LoggedEvent> read(long after, int limit) {
		return List.of();
	}

	@Override
	public long head() {
		return (long) accounts.size() + invoices.size() + payments.size() + creditNotes.size() + reversals.size();
	}

	@Override
	public long last() {
		return head();
	}

	/** Takes so many batches more, and then nothing any more. */
	void dieAfter(int batches) {
		left = batches;
	}

	private void dieIfDead() {
		if (left == 0) {
			throw new IllegalStateException("killed");
		}
	}

	private void note(MetaData with) {
		dieIfDead();
		left--;
		metaData.add(with);
		Refusal why = refusals.isEmpty() ? null : refusals.removeFirst();
		if (why != null) {
			throw new Rejected(why);
		}
	}

	private InvoiceMatches find(FindInvoices query) {
		Set<String> ids = new HashSet<>();
		query.numbers().forEach(number -> ids.add(Ids.invoice(query.company(), number)));
		return new InvoiceMatches(view.values()
			.stream()
			.filter(one -> ids.contains(one.invoice())
					|| (one.reference() != null && query.references().contains(Ids.reference(one.reference()))))
			.toList());
	}

	private Neighbours beside(Statement own) {
		List<Statement> others = statements.stream()
			.filter(one -> !one.equals(own) && one.bankAccount().equals(own.bankAccount()))
			.filter(one -> one.currency().equals(own.currency()))
			.toList();
		LocalDate opened = Objects.requireNonNullElse(own.opened(), LocalDate.MIN);
		LocalDate closed = Objects.requireNonNullElse(own.closed(), LocalDate.MAX);
		return new Neighbours(statements.contains(own),
				others.stream().filter(one -> one.closed() != null && !one.closed().isAfter(opened)).toList(),
				others.stream().filter(one -> one.opened() != null && !one.opened().isBefore(closed)).toList());
	}

	private BatchResult register(RegisterInvoices command) {
		batches.add(command.rows().size());
		return new BatchResult(command.rows().stream().map(this::register).toList());
	}

	private Outcome register(Row row) {
		if (row.opening() != null && row.invoice() == null && row.creditNote() == null) {
			openings.add(row.opening());
			return once(accounts, Ids.account(Ids.company(row.opening().company()), row.opening().account()));
		}
		if (row.creditNote() != null) {
			String invoice = row.creditNote().invoice();
			if (invoice != null && !invoices.containsKey(Ids.invoice("main", invoice))) {
				return Outcome.rejected(new Rejected(Refusal.UNKNOWN_INVOICE, invoice));
			}
			return once(creditNotes, Ids.creditNote("main", row.creditNote().number()));
		}
		RegisterInvoice invoice = Objects.requireNonNull(row.invoice());
		String company = Ids.company(invoice.company());
		String id = Ids.invoice(company, invoice.number());
		if (invoices.containsKey(id)) {
			return Outcome.duplicate(id);
		}
		accounts.add(Ids.account(company, invoice.account()));
		LocalDate due = invoice.due() == null ? invoice.issued().plusDays(30) : invoice.due();
		invoices.put(id, new InvoiceMatch(id, invoice.number(), Ids.account(company, invoice.account()),
				invoice.reference(), due, invoice.amount()));
		return Outcome.accepted(id);
	}

	private BatchResult record(RecordPayments command) {
		batches.add(command.payments().size());
		return new BatchResult(command.payments().stream().map(this::record).toList());
	}

	private Outcome record(RecordPayment payment) {
		String company = Ids.company(payment.company());
		String id = payment.bankReference() == null
				? Ids.payment(company, payment.bankAccount(), payment.content(),
						Objects.requireNonNull(payment.occurrence()))
				: Ids.payment(company, payment.bankAccount(), payment.bankReference());
		if (payments.putIfAbsent(id, payment) != null) {
			return Outcome.duplicate(id);
		}
		Rejected.Details unapplied = null;
		for (Allocation allocation : Objects.requireNonNullElse(payment.allocations(), List.<Allocation>of())) {
			InvoiceMatch old = Objects.requireNonNull(invoices.get(allocation.invoice()));
			if (allocation.amount().compareTo(old.open()) > 0) {
				unapplied = new Rejected(Refusal.MORE_THAN_OPEN, old.invoice(), old.open(),
						allocation.amount()).<Rejected.Details>getDetails()
					.orElseThrow();
			}
			else {
				invoices.put(old.invoice(), new InvoiceMatch(old.invoice(), old.number(), old.account(),
						old.reference(), old.due(), old.open().minus(allocation.amount())));
			}
		}
		return new Outcome(Status.ACCEPTED, id, null, unapplied);
	}

	private Done reverse(ReversePayment command) {
		RecordPayment payment = Objects.requireNonNull(payments.get(command.payment()));
		Money left = left(command.payment(), payment);
		if (left.isZero()) {
			throw new Rejected(Refusal.PAYMENT_REVERSED, Ids.keyOf(command.payment()));
		}
		Money part = Objects.requireNonNullElse(command.amount(), left);
		reversals.add(new ReversePayment(command.payment(), command.date(), command.reason(), part));
		return Done.with(command.payment());
	}

	private List<Gone> gone(String payment) {
		return reversals.stream()
			.filter(reversal -> reversal.payment().equals(payment))
			.map(reversal -> new Gone(reversal.date(), Objects.requireNonNull(reversal.amount())))
			.toList();
	}

	private Money left(String id, RecordPayment payment) {
		return gone(id).stream().map(Gone::amount).reduce(payment.amount(), Money::minus);
	}

	private PaymentMatches find(FindPayments query) {
		List<PaymentMatch> matches = new ArrayList<>();
		payments.forEach((id, payment) -> {
			BankTrail trail = Objects.requireNonNullElse(payment.trail(), BankTrail.NONE);
			if (query.payments().contains(id) || (payment.bankAccount().equals(query.bankAccount())
					&& (query.endToEnds().contains(String.valueOf(trail.endToEnd()))
							|| query.uetrs().contains(String.valueOf(trail.uetr()))
							|| query.batches().contains(String.valueOf(trail.batch()))))) {
				matches.add(new PaymentMatch(id, payment.valueDate(), payment.amount(), left(id, payment),
						payment.trail(), gone(id)));
			}
		});
		return new PaymentMatches(matches);
	}

	private static Outcome once(Set<String> known, String id) {
		return known.add(id) ? Outcome.accepted(id) : Outcome.duplicate(id);
	}

}
