package io.dunwell.bot.worklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.dunwell.bot.account.AccountMessage;
import io.dunwell.bot.ask.WhichCustomer;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.card.Card;
import io.dunwell.bot.card.MayContact;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.OneThing;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.task.TaskMessage;
import io.dunwell.bot.writeoff.Team;
import io.dunwell.messages.Ids;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.contact.MayCall;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.task.ListTasks;
import io.dunwell.messages.task.Tasks.Task;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.messages.worklist.Worklist.Item;

/** {@code /next}: the one account to work now. {@code /dun why acme}: why it is there. */
public final class NextCapability implements Capability, OneThing {

	private static final int ALL = 500;

	/** Where none of so many may be called now, the first is shown with the reason. */
	private static final int TRIED = 10;

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("next", List.of("/next"), (session, typed) -> next(session)),
				new Verb("why", List.of(),
						(session, typed) -> WhichCustomer.find(session, typed, typed.text(), List.of())
							.ifPresent(customer -> why(session, customer.standing()))));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(Doors.WHY, (session, account) -> why(session, WhichCustomer.standing(session, account)));
	}

	@Override
	public Optional<First> now(Session session) {
		return card(session).map(card -> new First(card.blocks(), card.text()));
	}

	private static void next(Session session) {
		session.tell(card(session).orElseGet(() -> Message.of(session.say("queue.empty"))));
	}

	/** Of the first who may be called now (domain.md, Worklist: gates first). */
	private static Optional<Message> card(Session session) {
		List<Item> items = list(session, session.person().handle(), TRIED).items();
		MayCall mayCall = MayContact.ask(session, items.stream().map(Item::account).toList());
		return items.stream()
			.filter(item -> mayCall.forbidden(item.account()).isEmpty())
			.findFirst()
			.or(() -> items.stream().findFirst())
			.map(item -> Card.full(session.voice(), item, standing(session, item),
					MayContact.forbidden(session.voice(), mayCall, item.account())));
	}

	private static void why(Session session, AccountStanding standing) {
		String collector = Objects.requireNonNullElse(standing.collector(), session.person().handle());
		String contact = MayContact.call(session.voice(), MayContact.ask(session, WhichCustomer.id(standing)))
				+ answer(session, standing)
				+ AccountMessage.credit(session.voice(), standing).map(stop -> "\n" + stop).orElse("");
		session.tell(list(session, collector, ALL).items()
			.stream()
			.filter(item -> item.account().equals(standing.account()))
			.findFirst()
			.map(item -> why(session, standing, item, contact))
			.orElseGet(() -> Message
				.of(session.say("why.not-listed", "account", WhichCustomer.name(standing), "collector", collector)
						+ "\n" + contact)));
	}

	/** What a colleague said about it last, if anybody was asked. */
	private static String answer(Session session, AccountStanding standing) {
		List<Task> answered = session.ask(new ListTasks(standing.company(), standing.account(), "answered", ALL))
			.tasks();
		if (answered.isEmpty()) {
			return "";
		}
		Task last = answered.getLast();
		Team team = new Team(session.ask(new ListPeople(standing.company())).people());
		String said = "\n" + TaskMessage.said(session.voice(), team, last);
		return (last.words() != null) ? said + " " + session.say("task.words", "words", last.words()) : said;
	}

	/** The points and their inputs, largest first as the list has them. */
	private static Message why(Session session, AccountStanding standing, Item item, String contact) {
		String title = session.say("why.title", "account", WhichCustomer.name(standing), "score", item.score(),
				"amount", item.chase());
		List<String> lines = item.reasons()
			.stream()
			.map(reason -> session.say("why.reason", "points", reason.points(), "text", reason.text()))
			.toList();
		String text = (lines.isEmpty() ? session.say("why.none") : String.join("\n", lines)) + "\n" + contact;
		String id = WhichCustomer.id(standing);
		return new Message(title + "\n" + text,
				List.of(new Section(Mrkdwn.lines(Mrkdwn.bold(title), Mrkdwn.of(text))),
						new Actions(new Element.Button(Doors.OPEN_ACCOUNT, session.say("account.show"), id),
								new Element.Button(Doors.SNOOZE, session.say("snooze.pick"), id))));
	}

	private static AccountStanding standing(Session session, Item item) {
		return WhichCustomer.standing(session, Ids.account(session.person().company(), item.account()));
	}

	private static Worklist list(Session session, String collector, int limit) {
		return session.ask(new ListWorklist(session.person().company(), collector,
				session.voice().locale().toLanguageTag(), limit));
	}

}
