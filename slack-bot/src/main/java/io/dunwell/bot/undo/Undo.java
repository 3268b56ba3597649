package io.dunwell.bot.undo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.memory.Logged;
import io.dunwell.bot.slack.Slack.Posted;
import io.dunwell.bot.slack.SlackRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Undo and Edit: within five minutes, by the person who logged it, by a compensating
 * command.
 */
public final class Undo implements Capability {

	static final String UNDO = "undo";

	static final String EDIT = "edit";

	private static final Logger LOG = LoggerFactory.getLogger(Undo.class);

	private final Map<String, Undoable> kinds;

	public Undo(List<Undoable> kinds) {
		this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(Undoable::kind, Function.identity()));
	}

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("undo", List.of(), (session, typed) -> undoLatest(session)));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(UNDO, this::undo, EDIT, this::edit);
	}

	private void undoLatest(Session session) {
		Optional<Logged> latest = session.memory()
			.latest(session.person().company(), session.person().handle(), session.at().minus(Logbook.UNDOABLE));
		latest.ifPresentOrElse(logged -> undo(session, logged),
				() -> session.tell(session.say("undo.nothing", "minutes", Logbook.UNDOABLE.toMinutes())));
	}

	private void undo(Session session, String id) {
		Logbook.standing(session, id).ifPresent(logged -> undo(session.inPlace(), logged));
	}

	private void edit(Session session, String id) {
		Logbook.standing(session, id).ifPresent(logged -> kind(logged).edit(session, logged));
	}

	/** Takes it back, and says so wherever it is shown. */
	private void undo(Session session, Logged logged) {
		String echo = kind(logged).echo(session, logged);
		Logbook.takeBack(session, logged, kind(logged));
		Message undone = Message.of(session.say("undo.done", "echo", echo));
		List<Posted> shown = session.memory().shownIn(logged.id());
		shown.forEach(posted -> update(session, posted, undone));
		boolean here = shown.stream().anyMatch(posted -> posted.channel().equals(session.visit().channel()));
		if (!here || !session.visit().replaces()) {
			session.tell(undone);
		}
	}

	private Undoable kind(Logged logged) {
		return Objects.requireNonNull(this.kinds.get(logged.kind()), logged.kind());
	}

	private static void update(Session session, Posted posted, Message undone) {
		try {
			session.slack().update(posted, undone);
		}
		catch (SlackRefused refused) {
			LOG.warn("a receipt still shows what was undone: {}", refused.getMessage());
		}
	}

}
