package io.dunwell.sandbox.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The modals each person has open, at most three on top of each other as in Slack, and
 * the Home tab of each.
 */
public final class Views {

	private static final int DEEPEST = 3;

	private final Changes changes;

	private final Map<String, List<ObjectNode>> open = new HashMap<>();

	private final Map<String, ObjectNode> homes = new HashMap<>();

	public Views(Changes changes) {
		this.changes = changes;
	}

	/** Opens a modal in place of all that the person has open. */
	public synchronized void open(String person, ObjectNode view) {
		var stack = new ArrayList<ObjectNode>();
		stack.add(view.put("root_view_id", Json.textOrEmpty(view, "id")));
		this.open.put(person, stack);
		tell(person);
	}

	/** Puts a modal on top of the person's newest; false when there are three already. */
	public synchronized boolean push(String person, ObjectNode view) {
		var stack = this.open.getOrDefault(person, new ArrayList<>());
		if (stack.isEmpty() || stack.size() >= DEEPEST) {
			return false;
		}
		view.put("root_view_id", Json.textOrEmpty(stack.getFirst(), "id"))
			.put("previous_view_id", Json.textOrEmpty(stack.getLast(), "id"));
		stack.add(view);
		tell(person);
		return true;
	}

	/** Closes that modal and what is on top of it. */
	public synchronized void close(String person, String viewId) {
		var stack = this.open.getOrDefault(person, new ArrayList<>());
		var from = indexOf(stack, viewId);
		if (from >= 0) {
			stack.subList(from, stack.size()).clear();
			tell(person);
		}
	}

	/** Closes all modals of that person. */
	public synchronized void clear(String person) {
		this.open.remove(person);
		tell(person);
	}

	/** The person's open modals, the newest last. */
	public synchronized List<ObjectNode> openFor(String person) {
		return List.copyOf(this.open.getOrDefault(person, List.of()));
	}

	public synchronized Optional<ObjectNode> home(String person) {
		return Optional.ofNullable(this.homes.get(person));
	}

	public synchronized void publishHome(String person, ObjectNode view) {
		this.homes.put(person, view);
		this.changes.publish(Change.Kind.HOME_PUBLISHED, null, person, view);
	}

	/** An open modal or a Home tab, by its id or by the app's own id for it. */
	public synchronized Optional<Seen> find(String id) {
		for (var entry : this.open.entrySet()) {
			for (var view : entry.getValue()) {
				if (isNamed(view, id)) {
					return Optional.of(new Seen(entry.getKey(), view));
				}
			}
		}
		return this.homes.entrySet()
			.stream()
			.filter((entry) -> isNamed(entry.getValue(), id))
			.map((entry) -> new Seen(entry.getKey(), entry.getValue()))
			.findFirst();
	}

	private static boolean isNamed(ObjectNode view, String id) {
		return id.equals(Json.text(view, "id")) || (!id.isEmpty() && id.equals(Json.text(view, "external_id")));
	}

	/**
	 * Puts the next state of a view in its place, and tells the person's pages; null when
	 * it is no longer there.
	 */
	public synchronized @Nullable ObjectNode replace(String viewId, UnaryOperator<ObjectNode> change) {
		var seen = find(viewId).orElse(null);
		if (seen == null) {
			return null;
		}
		var changed = change.apply(seen.view());
		if (put(seen, changed)) {
			tell(seen.person());
		}
		else {
			publishHome(seen.person(), changed);
		}
		return changed;
	}

	/**
	 * Remembers what a view's inputs hold; nothing else changes, so nobody is told. Null
	 * when it is not there.
	 */
	public synchronized @Nullable ObjectNode remember(String viewId, ObjectNode values) {
		var seen = find(viewId).orElse(null);
		if (seen == null) {
			return null;
		}
		var changed = seen.view().deepCopy();
		changed.putObject("state").set("values", values);
		if (!put(seen, changed)) {
			this.homes.put(seen.person(), changed);
		}
		return changed;
	}

	private boolean put(Seen seen, ObjectNode changed) {
		var stack = this.open.getOrDefault(seen.person(), new ArrayList<>());
		var at = indexOf(stack, Json.textOrEmpty(seen.view(), "id"));
		if (at >= 0) {
			stack.set(at, changed);
		}
		return at >= 0;
	}

	private static int indexOf(List<ObjectNode> stack, String viewId) {
		for (int i = 0; i < stack.size(); i++) {
			if (viewId.equals(Json.text(stack.get(i), "id"))) {
				return i;
			}
		}
		return -1;
	}

	private void tell(String person) {
		var stack = Json.array();
		openFor(person).forEach(stack::add);
		this.changes.publish(Change.Kind.VIEWS_CHANGED, null, person, stack);
	}

	/**
	 * A view and who has it before their eyes.
	 */
	public record Seen(String person, ObjectNode view) {
	}

}
