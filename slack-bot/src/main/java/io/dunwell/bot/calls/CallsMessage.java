package io.dunwell.bot.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Context;
import io.dunwell.bot.block.Block.Header;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element.Button;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Mrkdwn;
import io.dunwell.bot.calls.CallsCapability.Pressed;
import io.dunwell.bot.edge.Doors;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.worklist.CallList;
import io.dunwell.messages.worklist.CallList.Call;
import org.jspecify.annotations.Nullable;

/** The next call in full, and those after it in short. */
final class CallsMessage {

	private static final int LISTED = 8;

	private static final int INVOICES = 5;

	private static final int LONGEST_NAME = 100;

	private final Voice voice;

	private final List<Block> blocks = new ArrayList<>();

	private final List<String> told = new ArrayList<>();

	private CallsMessage(Voice voice) {
		this.voice = voice;
	}

	/**
	 * @param done what was just logged, to be told first
	 */
	static Message of(Voice voice, String company, CallList list, @Nullable String done) {
		return new CallsMessage(voice).page(company, list.calls(), done);
	}

	private Message page(String company, List<Call> calls, @Nullable String done) {
		if (done != null) {
			this.blocks.add(new Section(done));
			this.told.add(done);
		}
		if (calls.isEmpty()) {
			say(this.voice.say("calls.none"));
			return message();
		}
		long now = calls.stream().filter(Call::now).count();
		String title = this.voice.say("calls.title", "now", now, "later", calls.size() - now);
		this.blocks.add(new Header(title));
		this.told.add(title);
		List<Call> others = calls;
		if (calls.getFirst().now()) {
			full(company, calls.getFirst());
			others = calls.subList(1, calls.size());
		}
		else {
			say(this.voice.say("calls.none-now"));
		}
		inShort(others);
		return message();
	}

	private void full(String company, Call call) {
		lines(what(call), call.phone(),
				List.of(this.voice.say("calls.about", "invoices", this.voice.list(call.invoices(), INVOICES)),
						call.text(), call.script()));
		String id = Ids.account(company, call.account());
		String value = new Pressed(id, call.notice()).json();
		this.blocks
			.add(new Actions(new Button(CallsCapability.PROMISED, this.voice.say("calls.promised"), value).primary(),
					new Button(CallsCapability.DISPUTED, this.voice.say("calls.disputed"), value),
					new Button(CallsCapability.CALL_BACK, this.voice.say("callback.plan"), value)));
		this.blocks.add(new Actions(new Button(CallsCapability.NO_ANSWER, this.voice.say("calls.no-answer"), value),
				new Button(CallsCapability.MESSAGE_LEFT, this.voice.say("calls.message-left"), value),
				new Button(CallsCapability.WRONG_NUMBER, this.voice.say("calls.wrong-number"), value),
				new Button(Doors.OPEN_ACCOUNT, this.voice.say("account.show"), id)));
	}

	private void inShort(List<Call> others) {
		others.stream().limit(LISTED).forEach(call -> lines(what(call), null, List.of(call.text())));
		if (others.size() > LISTED) {
			say(this.voice.say("list.more", "count", others.size() - LISTED));
		}
	}

	private String what(Call call) {
		return this.voice.say("calls.call", "account", cut(Objects.requireNonNullElse(call.name(), call.account())),
				"amount", this.voice.list(call.amounts().stream().map(this.voice::money).toList()), "step",
				Objects.requireNonNullElseGet(call.step(), () -> this.voice.say("calls.planned")));
	}

	private void lines(String title, @Nullable String phone, List<String> lines) {
		List<Mrkdwn> parts = new ArrayList<>();
		parts.add(Mrkdwn.bold(title));
		this.told.add(title);
		if (phone != null) {
			parts.add(Mrkdwn.phone(phone));
			this.told.add("☎ " + phone);
		}
		lines.forEach(line -> parts.add(Mrkdwn.of(line)));
		this.blocks.add(new Section(Mrkdwn.lines(parts)));
		this.told.addAll(lines);
	}

	private void say(String sentence) {
		this.blocks.add(new Context(sentence));
		this.told.add(sentence);
	}

	private Message message() {
		return new Message(String.join("\n", this.told), this.blocks);
	}

	private static String cut(String text) {
		return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
	}

}
