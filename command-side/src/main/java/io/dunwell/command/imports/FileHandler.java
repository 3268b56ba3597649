package io.dunwell.command.imports;

import java.time.ZoneId;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.imports.FileImported;
import io.dunwell.messages.imports.RecordImport;
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

	/** A run that was recorded already is answered with its id. */
	@CommandHandler
	Done handle(RecordImport command, MetaData metaData) {
		String company = Ids.company(command.company());
		String id = Ids.file(company, command.run());
		if (ledger.exists(id)) {
			return new Done(id, true);
		}
		FileImported imported = new FileImported(id, company, command.kind(), command.format(), command.fileName(),
				command.sha256(), command.accepted(), command.duplicates(), command.rejected(), command.findings());
		ledger.create(ImportedFile.class, () -> new ImportedFile(imported, Act.of(metaData).today(companyZone)));
		return Done.with(id);
	}

}
