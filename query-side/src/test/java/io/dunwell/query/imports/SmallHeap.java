package io.dunwell.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.BatchResult;
import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.Done;
import io.dunwell.messages.imports.FindNeighbours;
import io.dunwell.messages.imports.ImportedFiles;
import io.dunwell.messages.imports.ListImports;
import io.dunwell.messages.imports.NoteImport;
import io.dunwell.messages.imports.RecordImport;
import io.dunwell.messages.imports.RecordStatements;
import io.dunwell.messages.imports.StatementNeighbours;
import io.dunwell.messages.imports.StatementNeighbours.Neighbours;
import io.dunwell.messages.invoice.FindInvoices;
import io.dunwell.messages.invoice.InvoiceMatches;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.payment.FindPayers;
import io.dunwell.messages.payment.Payers;
import io.dunwell.messages.payment.RecordPayments;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.util.unit.DataSize;

/**
 * A process that imports a made-up file of every streamed format, each larger than its
 * heap, into a ledger that keeps nothing.
 */
final class SmallHeap implements EventLog {

	private static final int MIB = 1024 * 1024;

	private final int size;

	private SmallHeap(int size) {
		this.size = size;
	}

	/** Prints what became of each; its argument is the size of a file in MiB. */
	public static void main(String[] arguments) throws IOException {
		new SmallHeap(Integer.parseInt(arguments[0]) * MIB).run();
	}

	private void run() throws IOException {
		take("invoices.csv", ImportKind.INVOICES, "account,accountName,number,issued,due,amount,currency\n",
				row -> "a%d,Acme,%sN%d,2026-01-01,2026-02-01,%s10.00,EUR\n".formatted(row % 99, "x".repeat(30), row,
						row % 2 == 0 ? "" : "-"),
				"");
		take("statement.csv", ImportKind.STATEMENTS, "bankAccount,valueDate,amount,currency,payer,remittance\n",
				row -> "SE1,2026-02-01,%d.00,EUR,Acme,%s invoice %d\n".formatted(row % 7 + 1, "x".repeat(60), row), "");
		take("camt", ImportKind.STATEMENTS,
				"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>S</Id>"
						+ "<Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id></Acct><TxsSummry><TtlNtries><NbOfNtries>"
						+ "999999999</NbOfNtries></TtlNtries></TxsSummry>",
				row -> ("<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
						+ "<BookgDt><Dt>2026-02-02</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>E%d</EndToEndId>"
						+ "</Refs></TxDtls></NtryDtls><AddtlNtryInf>%s</AddtlNtryInf></Ntry>\n")
					.formatted(row, "x".repeat(300)),
				"</Stmt></BkToCstmrStmt></Document>");
		take("mt940", ImportKind.STATEMENTS, ":20:REF\n:25:50880050/0194774600\n:28C:5/1\n:60F:C260331EUR0,\n",
				row -> ":61:2604010331CR100,NTRFNONREF//B%d\n:86:166?00GUTSCHRIFT?20%s\n".formatted(row,
						"x".repeat(150)),
				":62F:C260331EUR1,\n-\n");
		take("bai2", ImportKind.STATEMENTS, "01,A,B,260331,0000,1,,,2/\n02,A,B,1,260331,,USD,/\n03,1,USD/\n",
				row -> "16,195,1,,B%d,,TEXT\n88,%s\n".formatted(row, "x".repeat(150)), "49,,/\n98,,,/\n99,,,/\n");
	}

	private void take(String name, ImportKind kind, String head, IntFunction<String> row, String tail)
			throws IOException {
		Path file = file(head, row, tail);
		try (InputStream content = Files.newInputStream(file)) {
			tell(name, new Imports(switchboard(), this, DataSize.ofGigabytes(1)).run(kind, content, name, null,
					TestLedger.LEAD, Locale.ENGLISH));
		}
		finally {
			Files.delete(file);
		}
	}

	private void tell(String name, ImportResult result) {
		if (!result.rejected().isEmpty()) {
			throw new IllegalStateException(result.rejected().getFirst().toString());
		}
		System.out.println(name + " " + (result.accepted() > size / 1000 ? "went in" : result));
	}

	private static Switchboard switchboard() {
		SimpleCommandBus commands = SimpleCommandBus.builder().build();
		commands.subscribe(RegisterInvoices.class.getName(),
				message -> all(((RegisterInvoices) message.getPayload()).rows().size()));
		commands.subscribe(RecordPayments.class.getName(),
				message -> all(((RecordPayments) message.getPayload()).payments().size()));
		commands.subscribe(RecordImport.class.getName(), message -> Done.with("file:main:1"));
		commands.subscribe(NoteImport.class.getName(), message -> Done.with("file:main:1"));
		commands.subscribe(RecordStatements.class.getName(), message -> Done.with("statement:main"));
		SimpleQueryBus queries = SimpleQueryBus.builder().build();
		queries.<ImportedFiles>subscribe(ListImports.class.getName(), ImportedFiles.class,
				message -> new ImportedFiles(List.of()));
		queries.<Payers>subscribe(FindPayers.class.getName(), Payers.class, message -> new Payers(List.of()));
		queries.<InvoiceMatches>subscribe(FindInvoices.class.getName(), InvoiceMatches.class,
				message -> new InvoiceMatches(List.of()));
		queries.<StatementNeighbours>subscribe(FindNeighbours.class.getName(), StatementNeighbours.class,
				message -> new StatementNeighbours(
						Collections.nCopies(((FindNeighbours) message.getPayload()).statements().size(),
								new Neighbours(false, List.of(), List.of()))));
		return new Switchboard(DefaultCommandGateway.builder().commandBus(commands).build(),
				DefaultQueryGateway.builder().queryBus(queries).build());
	}

	private static BatchResult all(int rows) {
		return new BatchResult(Collections.nCopies(rows, Outcome.accepted("any")));
	}

	@Override
	public List<LoggedEvent> read(long after, int limit) {
		return List.of();
	}

	@Override
	public long head() {
		return 0;
	}

	@Override
	public long last() {
		return 0;
	}

	/** As many rows as make a file so large, laid down on the disk. */
	private Path file(String head, IntFunction<String> row, String tail) throws IOException {
		int rows = size / row.apply(1_000_000).length();
		Path file = Files.createTempFile("dunwell-small-heap", ".txt");
		try (Writer writer = Files.newBufferedWriter(file)) {
			writer.write(head);
			for (int i = 0; i < rows; i++) {
				writer.write(row.apply(i));
			}
			writer.write(tail);
		}
		return file;
	}

}
