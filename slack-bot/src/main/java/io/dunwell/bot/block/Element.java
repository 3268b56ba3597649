package io.dunwell.bot.block;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something a person can press, pick or fill. Texts are plain and cut to Slack's limits.
 */
public sealed interface Element {

	/** Unique within its message or view. */
	String actionId();

	/** A button; its text is a verb. */
	record Button(String actionId, String text, String value, @Nullable Style style,
			@Nullable Confirm confirm) implements Element {

		public Button {
			Limits.whole(actionId, Limits.ID);
			text = Limits.cut(text, Limits.BUTTON_TEXT);
			Limits.whole(value, Limits.BUTTON_VALUE);
		}

		public Button(String actionId, String text, String value) {
			this(actionId, text, value, null, null);
		}

		/** The same under another action id. */
		public Button named(String other) {
			return new Button(other, this.text, this.value, this.style, this.confirm);
		}

		public Button primary() {
			return new Button(this.actionId, this.text, this.value, Style.PRIMARY, this.confirm);
		}

	}

	/** How a button stands out. */
	enum Style {

		PRIMARY, DANGER

	}

	/** A question before something destructive. */
	record Confirm(String title, String text, String confirm, String deny) {

		public Confirm {
			title = Limits.cut(title, Limits.CONFIRM_TITLE);
			text = Limits.cut(text, Limits.CONFIRM_TEXT);
			confirm = Limits.cut(confirm, Limits.CONFIRM_BUTTON);
			deny = Limits.cut(deny, Limits.CONFIRM_BUTTON);
		}
	}

	/** One thing to pick; the value is an id. */
	record Option(String text, String value) {

		public Option {
			text = Limits.cut(text, Limits.OPTION_TEXT);
			Limits.whole(value, Limits.OPTION_VALUE);
		}
	}

	/**
	 * A list to pick one from: at least one option, those beyond the hundredth are left
	 * out.
	 */
	record Select(String actionId, String placeholder, List<Option> options,
			@Nullable String initial) implements Element {

		public Select {
			Limits.whole(actionId, Limits.ID);
			placeholder = Limits.cut(placeholder, Limits.PLACEHOLDER);
			options = List.copyOf(options.subList(0, Math.min(options.size(), Limits.OPTIONS)));
		}
	}

	/**
	 * A list to pick several from, at least one option; values come joined by new lines.
	 */
	record MultiSelect(String actionId, String placeholder, List<Option> options,
			List<String> initial) implements Element {

		public MultiSelect {
			Limits.whole(actionId, Limits.ID);
			placeholder = Limits.cut(placeholder, Limits.PLACEHOLDER);
			options = List.copyOf(options.subList(0, Math.min(options.size(), Limits.OPTIONS)));
			initial = List.copyOf(initial);
		}
	}

	/** A calendar. */
	record DatePicker(String actionId, @Nullable LocalDate initial) implements Element {

		public DatePicker {
			Limits.whole(actionId, Limits.ID);
		}
	}

	/** A clock. */
	record TimePicker(String actionId, @Nullable LocalTime initial) implements Element {

		public TimePicker {
			Limits.whole(actionId, Limits.ID);
		}
	}

	/** A line of text, or a few. */
	record TextInput(String actionId, String placeholder, @Nullable String initial,
			boolean multiline) implements Element {

		public TextInput {
			Limits.whole(actionId, Limits.ID);
			placeholder = Limits.cut(placeholder, Limits.PLACEHOLDER);
			initial = initial == null ? null : Limits.cut(initial, Limits.INPUT);
		}
	}

}
