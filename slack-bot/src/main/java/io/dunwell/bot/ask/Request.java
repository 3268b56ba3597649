package io.dunwell.bot.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.dunwell.bot.ask.EntryForm.Draft;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Problems;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.input.Parser;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.input.Understood;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;

/** A customer, invoices, an amount and a date, as far as they were typed. */
public record Request(AccountStanding standing, Meant meant, Optional<LocalDate> date) {

	/**
	 * Reads a line.
	 * @return nothing when the person was asked which customer they mean
	 * @throws NotUnderstood with everything that is wrong with it
	 */
	public static Optional<Request> read(Session session, Typed typed, Direction direction) {
		Understood understood = WhichCustomer
			.codeFirst(session, Parser.read(typed.text(), session.reading(typed, direction)))
			.withNumbersInNames();
		Problems problems = new Problems();
		Optional<LocalDate> date = problems.attempt(() -> Known.date(understood));
		Optional<Customer> customer = problems
			.attempt(() -> WhichCustomer.find(session, typed, understood.words(), understood.invoices()));
		if (customer == null || customer.isEmpty()) {
			return problems.orThrow(Optional.empty());
		}
		Customer found = customer.get();
		Meant meant = problems.attempt(() -> Meant.of(understood, found, session.voice().locale()));
		Request request = new Request(found.standing(), problems.orThrow(meant), problems.orThrow(date));
		Known.invoices(session, request.standing(), request.meant());
		return Optional.of(request);
	}

	/** To fill a window with. */
	public Draft draft(Voice voice) {
		List<String> named = this.meant.invoices().stream().map(InvoiceLine::number).toList();
		String amount = this.meant.amount() == null ? null : voice.money(this.meant.amount());
		return new Draft(named, amount, this.date.orElse(null));
	}

}
