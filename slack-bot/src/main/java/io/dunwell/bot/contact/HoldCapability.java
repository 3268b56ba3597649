package io.dunwell.bot.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.dunwell.bot.ask.Known;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Parser;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.input.Understood;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.HoldStanding;
import io.dunwell.messages.contact.LiftHold;
import io.dunwell.messages.contact.PlaceHold;

/**
 * {@code /dun hold acme 30 apr insolvency}: stops the chase to the end of a day.
 * {@code /dun lift acme}: ends that.
 */
public final class HoldCapability implements Capability {

	private static final String LIFT = "hold.lift";

	/** Of a message's 50 blocks. */
	private static final int LISTED = 20;

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("hold", List.of(), HoldCapability::hold),
				new Verb("lift", List.of(),
						(session, typed) -> WhichCustomer.find(session, typed, typed.text(), List.of())
							.ifPresent(customer -> lift(session, customer.standing()))));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(LIFT, (session, hold) -> lifted(session.inPlace(), hold));
	}

	private static void hold(Session session, Typed typed) {
		Understood understood = WhichCustomer.codeFirst(session,
				Parser.read(typed.text(), session.reading(typed, Direction.AHEAD)));
		LocalDate until = Known.date(understood).orElseThrow(() -> new NotUnderstood(Problem.of("hold-until")));
		WhichCustomer.find(session, typed, understood.leadingWords(), understood.invoices()).ifPresent(found -> {
			String reason = understood.trailingWords().replaceFirst("^[\\s,;:.-]+", "").strip();
			if (reason.isEmpty()) {
				throw new NotUnderstood(Problem.of("contact-reason", "verb", "hold"));
			}
			String invoice = understood.invoices().stream().findFirst().orElse(null);
			AccountStanding standing = found.standing();
			session.send(new PlaceHold(standing.company(), standing.account(), invoice, reason, until), "hold");
			session.tell(session.say("hold.echo", "account", WhichCustomer.name(standing), "what",
					invoice == null ? "all" : invoice, "until", until, "reason", reason));
		});
	}

	/** One is lifted at once; of several they say which. */
	private static void lift(Session session, AccountStanding standing) {
		String name = WhichCustomer.name(standing);
		List<HoldStanding> holds = standing.holds();
		switch (holds.size()) {
			case 0 -> session.tell(session.say("hold.none", "account", name));
			case 1 -> lifted(session, holds.getFirst().id());
			default -> {
				List<Block> blocks = holds.stream()
					.limit(LISTED)
					.flatMap(hold -> List
						.<Block>of(new Section(said(session, hold)),
								new Actions(new Element.Button(LIFT + "#" + hold.id(), session.say("hold.lift"),
										hold.id())))
						.stream())
					.toList();
				session.tell(new Message(session.say("hold.which", "account", name), blocks));
			}
		}
	}

	private static String said(Session session, HoldStanding hold) {
		return session.say("hold.one", "what", hold.invoice() == null ? "all" : hold.invoice(), "until", hold.until(),
				"reason", hold.reason());
	}

	private static void lifted(Session session, String hold) {
		session.send(new LiftHold(hold), "lift");
		session.tell(session.say("hold.lifted"));
	}

}
