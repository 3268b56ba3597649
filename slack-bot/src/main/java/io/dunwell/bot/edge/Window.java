package io.dunwell.bot.edge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.slack.api.model.view.View;
import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Element;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Render;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.slack.Slack;
import io.dunwell.bot.slack.SlackRefused;
import io.dunwell.bot.text.Voice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The open window somebody acted in. What is told there adds up; a form that is refused
 * comes back as it was filled in.
 */
final class Window {

	private static final Logger LOG = LoggerFactory.getLogger(Window.class);

	/** How long an acknowledgement waits for what comes of it; Slack waits 3 seconds. */
	private static final Duration PATIENCE = Duration.ofMillis(1500);

	/**
	 * Slack puts up what the acknowledgement carried when that arrives; what we send
	 * sooner it would cover.
	 */
	private static final Duration AFTER_ACK = Duration.ofMillis(200);

	private final String id;

	private final @Nullable FilledForm form;

	private final CompletableFuture<Optional<ObjectNode>> answer = new CompletableFuture<>();

	private final CompletableFuture<Instant> answered = this.answer.thenApply(put -> Instant.now());

	private boolean filledAnew;

	private final List<Block> told = new ArrayList<>();

	private final List<String> soFar = new ArrayList<>();

	private Window(String id, @Nullable FilledForm form) {
		this.id = id;
		this.form = form;
	}

	/** A window that a button was pressed in. */
	static Window pressedIn(String id) {
		return new Window(id, null);
	}

	/** A form that was submitted. */
	static Window of(View submitted) {
		return new Window(submitted.getId(), FilledForm.of(submitted));
	}

	boolean isForm() {
		return this.form != null;
	}

	/**
	 * What the acknowledgement of a form puts up; empty closes it. Waits a moment for
	 * what comes of the form, and else says that it is being worked on.
	 */
	Optional<ObjectNode> acknowledged(Voice voice) {
		ObjectNode working = Objects.requireNonNull(this.form).working(voice);
		return this.answer.completeOnTimeout(Optional.of(working), PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
	}

	/**
	 * All is done: closes a form, or shows what was told in it.
	 * @return what could not be shown, for the window is closed
	 */
	Optional<Message> done(Slack slack, Voice voice) {
		if (!isForm() || this.filledAnew || (this.told.isEmpty() && this.answer.complete(Optional.empty()))) {
			return Optional.empty();
		}
		if (this.told.isEmpty()) {
			add(Message.of(voice.say("form.done")));
		}
		return show(slack, voice) ? Optional.empty()
				: Optional.of(new Message(String.join("\n", this.soFar), this.told));
	}

	/** Fills it with something else. */
	void open(Slack slack, Modal modal) {
		update(slack, Render.view(modal));
	}

	/**
	 * Shows a message, below what was told here before; in a form once all is done.
	 * @return whether it is shown: the window may be closed
	 */
	boolean tell(Slack slack, Voice voice, Message message) {
		add(message);
		return isForm() || show(slack, voice);
	}

	private void add(Message message) {
		this.soFar.add(message.headline());
		String apart = this.told.isEmpty() ? "" : "#" + this.told.size();
		message.blocks().forEach(block -> this.told.add(apart(block, apart)));
	}

	private boolean show(Slack slack, Voice voice) {
		return shown(() -> open(slack,
				new Modal("told", voice.say("app.name"), null, voice.say("form.close"), "", this.told)));
	}

	/** Equal buttons of one view are told apart by what follows a {@code #}. */
	private static Block apart(Block block, String apart) {
		if (!(block instanceof Actions(var elements))) {
			return block;
		}
		List<Element> renamed = new ArrayList<>();
		elements.forEach(element -> renamed
			.add(element instanceof Button button ? button.named(button.actionId() + apart) : element));
		return new Actions(renamed);
	}

	/** Something to know in case the rest is refused. */
	void note(String sentence) {
		this.soFar.add(sentence);
	}

	/**
	 * Shows why not: in the form, when it is one.
	 * @param codes of what is wrong
	 * @return whether it is shown
	 */
	boolean refuse(Slack slack, Voice voice, String why, Collection<String> codes) {
		FilledForm filled = this.form;
		return filled == null ? tell(slack, voice, Message.of(why))
				: shown(() -> update(slack, filled.refused(voice, why, codes, this.soFar)));
	}

	private static boolean shown(Runnable update) {
		try {
			update.run();
			return true;
		}
		catch (SlackRefused refused) {
			LOG.debug("nobody looks at the window any more: {}", refused.getMessage());
			return false;
		}
	}

	private void update(Slack slack, ObjectNode view) {
		this.filledAnew = true;
		if (isForm()) {
			if (this.answer.complete(Optional.of(view))) {
				return;
			}
			await(Duration.between(Instant.now(), this.answered.join().plus(AFTER_ACK)));
		}
		slack.updateView(this.id, view);
	}

	private static void await(Duration wait) {
		try {
			if (wait.isPositive()) {
				Thread.sleep(wait);
			}
		}
		catch (InterruptedException hurry) {
			Thread.currentThread().interrupt();
		}
	}

}
