package io.dunwell.bot.slack;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonParser;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.User;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Render;
import io.dunwell.bot.block.View;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Slack's Web API over the SDK's blocking client; virtual threads wait cheaply. */
public final class WebApi implements Slack {

	private final SlackApiUrl url;

	private final String token;

	private final com.slack.api.Slack sdk;

	/** By user id; Slack keeps them for good. */
	private final Map<String, String> directChannels = new ConcurrentHashMap<>();

	public WebApi(SlackApiUrl url, String token) {
		this.url = url;
		this.token = token;
		this.sdk = Sdk.quiet();
	}

	@Override
	public Posted post(String channel, Message message) {
		ObjectNode rendered = Render.message(message);
		var posted = Patience.call("chat.postMessage",
				() -> methods().chatPostMessage(request -> request.channel(channel)
					.text(Render.text(message))
					.blocksAsString(rendered.path("blocks").toString())
					.unfurlLinks(false)
					.unfurlMedia(false)));
		return new Posted(posted.getChannel(), posted.getTs());
	}

	@Override
	public Posted direct(String user, Message message) {
		return post(this.directChannels.computeIfAbsent(user, this::directChannel), message);
	}

	private String directChannel(String user) {
		return Patience
			.call("conversations.open", () -> methods().conversationsOpen(request -> request.users(List.of(user))))
			.getChannel()
			.getId();
	}

	@Override
	public void whisper(String channel, String user, Message message) {
		ObjectNode rendered = Render.message(message);
		Patience.call("chat.postEphemeral",
				() -> methods().chatPostEphemeral(request -> request.channel(channel)
					.user(user)
					.text(Render.text(message))
					.blocksAsString(rendered.path("blocks").toString())));
	}

	@Override
	public void update(Posted posted, Message message) {
		ObjectNode rendered = Render.message(message);
		Patience.call("chat.update",
				() -> methods().chatUpdate(request -> request.channel(posted.channel())
					.ts(posted.ts())
					.text(Render.text(message))
					.blocksAsString(rendered.path("blocks").toString())));
	}

	@Override
	public void respond(String responseUrl, Message message, boolean replace) {
		ObjectNode body = Render.message(message).put("replace_original", replace);
		if (!replace) {
			body.put("response_type", "ephemeral");
		}
		try (Response response = this.sdk.getHttpClient()
			.postJsonBody(responseUrl, JsonParser.parseString(body.toString()))) {
			if (!response.isSuccessful()) {
				throw new SlackRefused("response_url", "http_" + response.code());
			}
		}
		catch (IOException unreachable) {
			throw new SlackRefused("response_url", unreachable);
		}
	}

	@Override
	public void open(String triggerId, View.Modal modal) {
		String view = Render.view(modal).toString();
		Patience.call("views.open",
				() -> methods().viewsOpen(request -> request.triggerId(triggerId).viewAsString(view)));
	}

	@Override
	public void updateView(String viewId, View.Modal modal) {
		String view = Render.view(modal).toString();
		Patience.call("views.update",
				() -> methods().viewsUpdate(request -> request.viewId(viewId).viewAsString(view)));
	}

	@Override
	public SlackUser user(String id) {
		User user = Patience
			.call("users.info", () -> methods().usersInfo(request -> request.user(id).includeLocale(true)))
			.getUser();
		String locale = Objects.requireNonNullElse(user.getLocale(), "en");
		return new SlackUser(id, Locale.forLanguageTag(locale), zone(user.getTz()));
	}

	private static ZoneId zone(@Nullable String zone) {
		try {
			return zone == null || zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
		}
		catch (DateTimeException unknown) {
			return ZoneOffset.UTC;
		}
	}

	private MethodsClient methods() {
		MethodsClient methods = this.sdk.methods(this.token);
		methods.setEndpointUrlPrefix(this.url.prefix());
		return methods;
	}

}
