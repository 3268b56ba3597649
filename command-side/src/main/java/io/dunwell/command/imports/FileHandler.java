package io.dunwell.command.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.imports.FileImportBegun;
import io.dunwell.messages.imports.FileImportProgressed;
import io.dunwell.messages.imports.FileImportStopped;
import io.dunwell.messages.imports.FileImported;
import io.dunwell.messages.imports.FileRefused;
import io.dunwell.messages.imports.NoteImport;
import io.dunwell.messages.imports.RecordImport;
import io.dunwell.messages.imports.RecordStatements;
import io.dunwell.messages.imports.RefuseImport;
import io.dunwell.messages.imports.Statement;
import io.dunwell.messages.imports.StatementImported;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** Commands on imported files. */
public final class FileHandler {

	private final Ledger ledger;

	private final ZoneId companyZone;

	public FileHandler(Ledger ledger, ZoneId companyZone) {
		this.ledger = ledger;
		this.companyZone = companyZone;
	}

	/** A run that is over is answered with its id. */
	@CommandHandler
	Done handle(NoteImport command, MetaData metaData) {
		String company = Ids.company(command.company());
		String id = Ids.file(company, command.run());
		return ofRun(id, metaData, (file, today) -> {
			if (!file.isBegun()) {
				file.tell(new FileImportBegun(id, company, command.kind(), command.format(), command.fileName(),
						command.sha256()), today);
			}
			file.tell(new FileImportProgressed(id, company, command.accepted(), command.duplicates(),
					command.rejected(), command.findings()), today);
		});
	}

	/** A run that was recorded already is answered with its id. */
	@CommandHandler
	Done handle(RecordImport command, MetaData metaData) {
		String company = Ids.company(command.company());
		String id = Ids.file(company, command.run());
		return ofRun(id, metaData,
				(file, today) -> file.tell(new FileImported(id, company, command.kind(), command.format(),
						command.fileName(), command.sha256(), command.accepted(), command.duplicates(),
						command.rejected(), command.findings()), today));
	}

	/** A run that was recorded already is answered with its id. */
	@CommandHandler
	Done handle(RefuseImport command, MetaData metaData) {
		String company = Ids.company(command.company());
		String id = Ids.file(company, command.run());
		return ofRun(id, metaData, (file, today) -> file.tell(
				file.isBegun() ? new FileImportStopped(id, company, command.code()) : new FileRefused(id, company,
						command.kind(), command.format(), command.fileName(), command.sha256(), command.code()),
				today));
	}

	private Done ofRun(String id, MetaData metaData, BiConsumer<ImportedFile, LocalDate> facts) {
		Loaded<ImportedFile> run = ledger.loadOrCreate(ImportedFile.class, id, () -> new ImportedFile(id));
		if (run.ask(ImportedFile::isOver)) {
			return new Done(id, true);
		}
		run.tell(file -> facts.accept(file, Act.of(metaData).today(companyZone)));
		return Done.with(id);
	}

	/** What of them is known is passed over. */
	@CommandHandler
	Done handle(RecordStatements command, MetaData metaData) {
		String company = Ids.company(command.company());
		LocalDate today = Act.of(metaData).today(companyZone);
		Map<String, Statement> told = new TreeMap<>();
		command.statements().forEach(one -> told.put(Ids.statement(company, one.content()), one));
		told.keySet().removeAll(ledger.existing(told.keySet()));
		told.forEach((id, one) -> {
			StatementImported imported = new StatementImported(id, company, one.bankAccount(), one.currency(),
					one.number(), one.opening(), one.opened(), one.closing(), one.closed());
			ledger.create(ImportedStatement.class, () -> new ImportedStatement(imported, today));
		});
		return Done.with("statement:" + company);
	}

}
