package io.dunwell.command.day;

import java.time.LocalDate;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.day.CloseCollectionDay;
import io.dunwell.messages.day.OpenCollectionDay;
import io.dunwell.messages.day.ProgressDay;
import org.axonframework.commandhandling.CommandHandler;

/** Commands on collection days. */
public final class DayHandler {

	private final Ledger ledger;

	private final LongSupplier position;

	/**
	 * @param position of the last event in the log
	 */
	public DayHandler(Ledger ledger, LongSupplier position) {
		this.ledger = ledger;
		this.position = position;
	}

	@CommandHandler
	Done handle(OpenCollectionDay command) {
		String company = Ids.company(command.company());
		boolean opened = ledger.loadOrCreate(Calendar.class, Ids.calendar(company), () -> new Calendar(company))
			.ask(it -> it.open(command.date(), position.getAsLong()));
		return new Done(Ids.day(company, command.date()), !opened);
	}

	@CommandHandler
	Done handle(ProgressDay command) {
		boolean progressed = calendar(command.company(), command.date())
			.ask(it -> it.progress(command.date(), command.cursor(), command.worked()));
		return new Done(id(command.company(), command.date()), !progressed);
	}

	@CommandHandler
	Done handle(CloseCollectionDay command) {
		calendar(command.company(), command.date()).tell(it -> it.close(command.date(), command.worked()));
		return Done.with(id(command.company(), command.date()));
	}

	private Loaded<Calendar> calendar(@Nullable String company, LocalDate date) {
		String id = Ids.calendar(Ids.company(company));
		if (!ledger.exists(id)) {
			throw new Rejected(Refusal.UNKNOWN_DAY, date);
		}
		return ledger.load(Calendar.class, id, Refusal.UNKNOWN_DAY);
	}

	private static String id(@Nullable String company, LocalDate date) {
		return Ids.day(Ids.company(company), date);
	}

}
