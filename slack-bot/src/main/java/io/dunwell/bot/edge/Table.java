package io.dunwell.bot.edge;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** All that can be typed, pressed and submitted; two capabilities never share a name. */
public final class Table {

	/** The command all verbs hang on. */
	public static final String ROOT = "/dun";

	/** The verb of the bare command. */
	private static final String BARE = "help";

	private final Map<String, Verb> verbs = new LinkedHashMap<>();

	private final Map<String, Verb> commands = new HashMap<>();

	private final Map<String, Button> buttons = new HashMap<>();

	private final Map<String, Form> forms = new HashMap<>();

	private Table() {
		this.buttons.put(Typed.CARRY_ON, this::carryOn);
	}

	/**
	 * @param capabilities may look the table up, once it is made
	 */
	public static Table of(Function<Supplier<Table>, List<Capability>> capabilities) {
		Table table = new Table();
		table.register(capabilities.apply(() -> table));
		return table;
	}

	private void register(List<Capability> capabilities) {
		for (Capability capability : capabilities) {
			for (Verb verb : capability.verbs()) {
				once(this.verbs, verb.name(), verb);
				verb.commands().forEach(command -> once(this.commands, command, verb));
			}
			capability.buttons().forEach((id, button) -> once(this.buttons, id, button));
			capability.forms().forEach((id, form) -> once(this.forms, id, form));
		}
	}

	/** Verbs in the order they were registered. */
	public Collection<Verb> verbs() {
		return this.verbs.values();
	}

	/** Every slash command that is understood. */
	public Set<String> commands() {
		Set<String> all = new TreeSet<>(this.commands.keySet());
		all.add(ROOT);
		return all;
	}

	private void carryOn(Session session, String value) {
		run(session.inPlace(), Json.read(value, Typed.class));
	}

	/**
	 * Does what was typed; or asks, when all that is wrong with it is that it may mean
	 * two things.
	 */
	public void run(Session session, Typed typed) {
		Optional<Verb> verb = verb(typed.verb().isEmpty() ? BARE : typed.verb());
		if (verb.isEmpty()) {
			session.tell(Typo.question(session.voice(), typed, this.verbs.keySet()).message());
			return;
		}
		try {
			verb.get().run().run(session, typed.by(verb.get().name()));
		}
		catch (NotUnderstood unclear) {
			Question question = Choices.of(typed, unclear.problems(), session.voice()).orElseThrow(() -> unclear);
			session.tell(question.message());
		}
	}

	/** Hyphens do not count: {@code write-off} is {@code writeoff}. */
	Optional<Verb> verb(String name) {
		return Optional.ofNullable(this.verbs.get(name.replace("-", "")));
	}

	Optional<Verb> command(String command) {
		return Optional.ofNullable(this.commands.get(command));
	}

	Optional<Button> button(String actionId) {
		int number = actionId.indexOf('#');
		return Optional.ofNullable(this.buttons.get(number < 0 ? actionId : actionId.substring(0, number)));
	}

	Optional<Form> form(String callbackId) {
		return Optional.ofNullable(this.forms.get(callbackId));
	}

	private static <T> void once(Map<String, T> map, String name, T value) {
		if (map.putIfAbsent(name, value) != null) {
			throw new IllegalStateException("registered twice: " + name);
		}
	}

}
