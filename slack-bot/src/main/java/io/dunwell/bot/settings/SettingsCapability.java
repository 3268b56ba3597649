package io.dunwell.bot.settings;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element;
import io.dunwell.bot.block.Element.TimePicker;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Button;
import io.dunwell.bot.edge.Capability;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.NotUnderstood;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.edge.Typed;
import io.dunwell.bot.edge.Verb;
import io.dunwell.bot.input.Clocks;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.directory.SetPreferences;
import org.jspecify.annotations.Nullable;

/** {@code /dun settings 8:30}, {@code /dun settings off}: when the morning plan comes. */
public final class SettingsCapability implements Capability, Form {

	private static final String FORM = "settings";

	private static final String PLAN_AT = "plan-at";

	private static final Set<String> OFF = Set.of("off", "none", "never", "av", "aldrig", "nej", "no");

	@Override
	public List<Verb> verbs() {
		return List.of(new Verb("settings", List.of(), SettingsCapability::typed));
	}

	@Override
	public Map<String, Button> buttons() {
		return Map.of(Doors.SETTINGS,
				(session, value) -> session.open(window(session.voice(), session.person().planAt())));
	}

	@Override
	public Map<String, Form> forms() {
		return Map.of(FORM, this);
	}

	private static void typed(Session session, Typed typed) {
		String text = typed.text().toLowerCase(Locale.ROOT).replaceFirst("^plan\\s*", "").strip();
		if (text.isEmpty()) {
			session.tell(message(session.voice(), session.person().planAt()));
		}
		else if (OFF.contains(text)) {
			set(session, null);
		}
		else {
			set(session, Clocks.time(text)
				.orElseThrow(() -> new NotUnderstood(Problem.of("time-unclear", "text", typed.text()))));
		}
	}

	private static void set(Session session, @Nullable LocalTime planAt) {
		session.send(new SetPreferences(session.person().company(), planAt), "settings");
		session.tell(message(session.voice(), planAt));
	}

	static Message message(Voice voice, @Nullable LocalTime planAt) {
		String told = planAt == null ? voice.say("settings.no-plan")
				: voice.say("settings.plan", "time", voice.clock(planAt));
		return new Message(told + "\n" + voice.say("settings.how"), List.of(new Section(told),
				new Actions(new Element.Button(Doors.SETTINGS, voice.say("settings.change"), "plan"))));
	}

	static Modal window(Voice voice, @Nullable LocalTime planAt) {
		return new Modal(FORM, voice.say("settings.form.title"), voice.say("settings.form.submit"),
				voice.say("form.cancel"), "", List.of(new Input(voice.say("settings.form.plan-at"),
						new TimePicker(PLAN_AT, planAt), voice.say("settings.form.plan-hint"), true)));
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		return Map.of();
	}

	@Override
	public void submitted(Session session, Filled filled) {
		String time = filled.value(PLAN_AT);
		set(session, time == null ? null : LocalTime.parse(time));
	}

}
