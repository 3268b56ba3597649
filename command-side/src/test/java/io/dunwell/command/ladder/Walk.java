package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Command;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Role;
import io.dunwell.messages.day.WorkCase;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.ladder.AdoptLadder;
import io.dunwell.messages.ladder.FindTracks;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.LadderTracks;
import io.dunwell.messages.ladder.NoticeDispatched;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeEvent;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeUndelivered;
import io.dunwell.messages.ladder.NoticeWithdrawn;
import io.dunwell.messages.promise.PromiseMade;
import org.axonframework.messaging.Message;

/** An account that walks through its collection days, told in steps of the ladder. */
final class Walk {

	static final String ACCOUNT = "42";

	final Desk desk;

	private final TreeSet<String> invoices = new TreeSet<>();

	private LocalDate today = LocalDate.parse("2026-01-01");

	Walk() {
		this(false);
	}

	/**
	 * @param remembers its aggregates, as a log's one writer does
	 */
	Walk(boolean remembers) {
		desk = new Desk(remembers);
		desk.on("2026-01-01").given(Book.account(ACCOUNT));
	}

	/** A ladder without adjustment to working days: steps as {@code name: at, kind}. */
	static String ladder(String name, String... steps) {
		StringBuilder yaml = new StringBuilder("name: " + name + "\nsteps:\n");
		for (String step : steps) {
			yaml.append("  - {").append(step).append(", adjust: none}\n");
		}
		return yaml.toString();
	}

	Walk adopt(String policy) {
		desk.as("carl", Role.CONTROLLER).given(new AdoptLadder(null, policy));
		desk.as("anna", Role.ADMIN);
		return this;
	}

	Walk invoice(String number, String issued, String due, String amount) {
		desk.given(new RegisterInvoice(null, ACCOUNT, number, LocalDate.parse(issued), LocalDate.parse(due),
				Book.sek(amount), null, null));
		return knows(number);
	}

	Walk knows(String number) {
		invoices.add(Ids.invoice("main", number));
		return this;
	}

	/** The date, without its collection day. */
	Walk on(String date) {
		today = LocalDate.parse(date);
		desk.on(date);
		return this;
	}

	/**
	 * Works the collection days up to a date: what happened, as
	 * {@code date what step invoices}.
	 */
	List<String> until(String date) {
		int before = desk.log().size();
		LocalDate last = LocalDate.parse(date);
		while (today.isBefore(last)) {
			today = today.plusDays(1);
			desk.on(today.toString()).given(work());
		}
		return told(before);
	}

	/** Works the collection day of today. */
	List<String> work(String date) {
		on(date);
		int before = desk.log().size();
		desk.given(work());
		return told(before);
	}

	/** Works every collection day up to a date and gives each notice on the day. */
	List<String> giving(String date) {
		int before = desk.log().size();
		LocalDate last = LocalDate.parse(date);
		while (today.isBefore(last)) {
			today = today.plusDays(1);
			desk.on(today.toString()).given(work());
			giveAll();
		}
		return told(before);
	}

	LocalDate today() {
		return today;
	}

	/** Judges the promises that have matured, as a collection day does. */
	void judge() {
		List<String> promises = desk.log()
			.stream()
			.map(Message::getPayload)
			.filter(PromiseMade.class::isInstance)
			.map(made -> ((PromiseMade) made).promise())
			.toList();
		desk.on(today.toString()).given(new WorkCase(null, ACCOUNT, today, promises, null));
	}

	/** What is next for the first part, and why. */
	LadderTracks.Track next() {
		return tracks().tracks().getFirst();
	}

	LadderTracks tracks() {
		return desk.ask(new FindTracks(Ids.account("main", ACCOUNT), List.copyOf(invoices), today), LadderTracks.class);
	}

	List<String> when(Command... commands) {
		int before = desk.log().size();
		desk.given(commands);
		return told(before);
	}

	/** Gives all that waits, and what that gives rise to on the same day. */
	Walk giveAll() {
		for (List<String> waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
			waiting.forEach(one -> desk.given(new GiveNotice(one)));
		}
		return this;
	}

	/** Ids of the notices that wait. */
	List<String> waiting() {
		List<String> open = new ArrayList<>();
		desk.log().stream().map(Message::getPayload).forEach(event -> {
			switch (event) {
				case NoticeDrafted drafted -> open.add(drafted.notice());
				case NoticeGiven given -> open.remove(given.notice());
				case NoticeWithdrawn withdrawn -> open.remove(withdrawn.notice());
				default -> {
					// another story
				}
			}
		});
		return open;
	}

	private WorkCase work() {
		return new WorkCase(null, ACCOUNT, today, List.of(), List.copyOf(invoices));
	}

	private List<String> told(int from) {
		return desk.log()
			.stream()
			.skip(from)
			.filter(message -> message.getPayload() instanceof NoticeEvent)
			.map(message -> message.getMetaData().get(Meta.EFFECTIVE) + " " + tell((NoticeEvent) message.getPayload()))
			.toList();
	}

	private static String tell(NoticeEvent event) {
		return switch (event) {
			case NoticeDrafted drafted -> "drafted " + drafted.step() + lines(drafted.lines());
			case NoticeGiven given -> "given " + given.step() + lines(given.lines());
			case NoticeWithdrawn withdrawn -> "withdrawn " + withdrawn.step() + " " + withdrawn.reason();
			case NoticeDispatched sent -> "mailed " + sent.step() + lines(sent.lines());
			case NoticeUndelivered ignored -> "undelivered";
			default -> event.getClass().getSimpleName();
		};
	}

	private static String lines(List<NoticeLine> lines) {
		StringBuilder told = new StringBuilder();
		lines.forEach(line -> told.append(' ')
			.append(Ids.keyOf(line.invoice()))
			.append(':')
			.append(line.step())
			.append(':')
			.append(line.amount().decimal().toPlainString()));
		return told.toString();
	}

}
