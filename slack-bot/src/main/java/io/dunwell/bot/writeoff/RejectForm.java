package io.dunwell.bot.writeoff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.invoice.RejectWriteOff;
import org.jspecify.annotations.Nullable;

/** Asks why a write-off is rejected: who asked for it reads the answer. */
public final class RejectForm implements Form {

	private static final String REASON = "reason";

	private final String id;

	private final BiConsumer<Session, Pressed> rejected;

	/**
	 * @param id its callback id
	 * @param rejected shows what became of it where the button was
	 */
	public RejectForm(String id, BiConsumer<Session, Pressed> rejected) {
		this.id = id;
		this.rejected = rejected;
	}

	/**
	 * Where Reject was pressed.
	 *
	 * @param responseUrl answers there
	 * @param place what else there is to know of that place
	 */
	public record Pressed(String writeOff, @Nullable String responseUrl, String place) {
	}

	/** Opens the window. */
	public void open(Session session, String writeOff, String place) {
		Voice voice = session.voice();
		session.open(new Modal(this.id, voice.say("writeoff.reject.title"), voice.say("writeoff.reject.submit"),
				voice.say("form.cancel"), Json.write(new Pressed(writeOff, session.visit().responseUrl(), place)),
				List.of(new Section(WriteOffMessage.what(voice, WriteOffCapability.find(session, writeOff))),
						new Input(voice.say("writeoff.reject.reason"),
								new TextInput(REASON, voice.say("writeoff.reject.example"), null, false),
								voice.say("writeoff.reject.hint"), false))));
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		return filled.value(REASON) == null ? Map.of(REASON, voice.say("writeoff.form.reason-missing")) : Map.of();
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Pressed pressed = Json.read(filled.metadata(), Pressed.class);
		session.send(new RejectWriteOff(pressed.writeOff(), Objects.requireNonNull(filled.value(REASON), REASON)),
				"reject");
		this.rejected.accept(session, pressed);
	}

}
