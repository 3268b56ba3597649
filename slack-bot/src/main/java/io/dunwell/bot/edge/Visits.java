package io.dunwell.bot.edge;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import io.dunwell.bot.edge.Form.Filled;
import io.dunwell.messages.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Who comes in, from each kind of payload. The key tells deliveries of one act from
 * another act: the trigger of a command; of a submitted form its window and what that
 * remembers, not its version, so that what is submitted again after a failure is the same
 * act; and of a button its message and value, because a double click has two triggers.
 */
final class Visits {

	private Visits() {
	}

	static Visit of(SlashCommandPayload payload) {
		return new Visit(payload.getUserId(), blank(payload.getChannelId()), blank(payload.getTriggerId()),
				blank(payload.getResponseUrl()), null, "command " + payload.getTriggerId(),
				link(payload.getTeamDomain(), payload.getChannelId(), null), false);
	}

	static Visit of(BlockActionPayload payload, BlockActionPayload.Action action) {
		var container = payload.getContainer();
		String channel = payload.getChannel() == null ? null : payload.getChannel().getId();
		String place = container.getViewId() != null ? container.getViewId() : channel + " " + container.getMessageTs();
		String team = payload.getTeam() == null ? null : payload.getTeam().getDomain();
		return new Visit(payload.getUser().getId(), blank(channel), blank(payload.getTriggerId()),
				blank(payload.getResponseUrl()), modal(payload),
				"button " + place + " " + action.getActionId() + " " + Ids.hash(String.valueOf(action.getValue())),
				link(team, channel, container.getMessageTs()), false);
	}

	static Visit of(ViewSubmissionPayload payload) {
		View view = payload.getView();
		String team = payload.getTeam() == null ? null : payload.getTeam().getDomain();
		return new Visit(payload.getUser().getId(), null, blank(payload.getTriggerId()), null, Window.of(view),
				"form " + view.getId() + " " + Ids.hash(String.valueOf(view.getPrivateMetadata())),
				link(team, null, null), false);
	}

	/** Somebody opened the app's Home tab. */
	static Visit home(String user, String event) {
		return new Visit(user, null, null, null, null, "home " + event, link(null, null, null), false);
	}

	static Filled filled(View view) {
		Map<String, String> values = new HashMap<>();
		if (view.getState() != null && view.getState().getValues() != null) {
			view.getState()
				.getValues()
				.forEach((field, elements) -> elements.values()
					.stream()
					.map(Visits::value)
					.filter(value -> value != null && !value.isBlank())
					.forEach(value -> values.put(field, value)));
		}
		return new Filled(String.valueOf(view.getPrivateMetadata()), Map.copyOf(values));
	}

	private static @Nullable String value(ViewState.Value value) {
		if (value.getSelectedOption() != null) {
			return value.getSelectedOption().getValue();
		}
		if (value.getSelectedOptions() != null) {
			return value.getSelectedOptions()
				.stream()
				.map(ViewState.SelectedOption::getValue)
				.collect(Collectors.joining("\n"));
		}
		if (value.getSelectedTime() != null) {
			return value.getSelectedTime();
		}
		return value.getSelectedDate() != null ? value.getSelectedDate() : value.getValue();
	}

	private static @Nullable Window modal(BlockActionPayload payload) {
		View view = payload.getView();
		return view != null && "modal".equals(view.getType()) ? Window.pressedIn(view.getId()) : null;
	}

	private static String link(@Nullable String domain, @Nullable String channel, @Nullable String ts) {
		String workspace = "https://" + (blank(domain) == null ? "app" : domain) + ".slack.com";
		if (blank(channel) == null) {
			return workspace;
		}
		String message = blank(ts);
		return workspace + "/archives/" + channel + (message == null ? "" : "/p" + message.replace(".", ""));
	}

	private static @Nullable String blank(@Nullable String text) {
		return text == null || text.isBlank() ? null : text;
	}

}
