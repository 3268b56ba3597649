package io.dunwell.bot.slack;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonParser;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.model.Conversation;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.User;
import io.dunwell.bot.block.Message;
import io.dunwell.bot.block.Render;
import io.dunwell.bot.block.View;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Slack's Web API over the SDK's blocking client; virtual threads wait cheaply. */
public final class WebApi implements Slack {

	/** Of a list or a history; Slack's own advice (conversations.history, Pagination). */
	private static final int PAGE = 200;

	private static final String EVENT_TYPE = "dunwell_message";

	private static final String PARCEL = "parcel";

	private final SlackApiUrl url;

	private final String token;

	private final com.slack.api.Slack sdk;

	/** By user id; Slack keeps them for good. */
	private final Map<String, String> directChannels = new ConcurrentHashMap<>();

	/** By name; a channel that is renamed is found again after a restart. */
	private final Map<String, String> namedChannels = new ConcurrentHashMap<>();

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

	@Override
	public String channel(String to) {
		if (to.startsWith("U") || to.startsWith("W")) {
			return this.directChannels.computeIfAbsent(to, this::directChannel);
		}
		return to.startsWith("#") ? this.namedChannels.computeIfAbsent(to.substring(1), this::namedChannel) : to;
	}

	private String namedChannel(String name) {
		String cursor = "";
		do {
			String from = cursor;
			var page = Patience.once("conversations.list", () -> methods()
				.conversationsList(request -> request.limit(PAGE).excludeArchived(true).cursor(from)));
			for (Conversation channel : page.getChannels()) {
				if (name.equals(channel.getName())) {
					return channel.getId();
				}
			}
			cursor = page.getResponseMetadata() == null ? "" : page.getResponseMetadata().getNextCursor();
		}
		while (cursor != null && !cursor.isEmpty());
		throw new SlackRefused("conversations.list", "channel_not_found");
	}

	@Override
	public Posted post(String channel, Parcel parcel) {
		JsonNode body = new JsonMapper().readTree(parcel.body());
		Posted thread = parcel.thread();
		Metadata metadata = Metadata.builder().eventType(EVENT_TYPE).eventPayload(Map.of(PARCEL, parcel.id())).build();
		var posted = Patience.once("chat.postMessage",
				() -> methods().chatPostMessage(request -> request.channel(channel)
					.threadTs(thread == null ? null : thread.ts())
					.text(body.path("text").asString(""))
					.blocksAsString(body.path("blocks").toString())
					.metadata(metadata)
					.unfurlLinks(false)
					.unfurlMedia(false)));
		return new Posted(posted.getChannel(), posted.getTs());
	}

	@Override
	public Optional<Posted> find(String channel, Parcel parcel) {
		return latest(channel, parcel.thread()).stream()
			.filter(message -> message.getMetadata() != null && message.getMetadata().getEventPayload() != null
					&& parcel.id().equals(message.getMetadata().getEventPayload().get(PARCEL)))
			.map(message -> new Posted(channel, message.getTs()))
			.findFirst();
	}

	private List<com.slack.api.model.Message> latest(String channel, @Nullable Posted thread) {
		return thread == null
				? Patience
					.once("conversations.history",
							() -> methods().conversationsHistory(
									request -> request.channel(channel).limit(PAGE).includeAllMetadata(true)))
					.getMessages()
				: Patience
					.once("conversations.replies", () -> methods().conversationsReplies(
							request -> request.channel(channel).ts(thread.ts()).limit(PAGE).includeAllMetadata(true)))
					.getMessages();
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
	public void updateView(String viewId, ObjectNode view) {
		Patience.call("views.update",
				() -> methods().viewsUpdate(request -> request.viewId(viewId).viewAsString(view.toString())));
	}

	@Override
	public void publish(String user, View.Home home) {
		String view = Render.view(home).toString();
		Patience.call("views.publish",
				() -> methods().viewsPublish(request -> request.userId(user).viewAsString(view)));
	}

	@Override
	public String upload(String name, byte[] png, String altText) {
		var place = Patience.call("files.getUploadURLExternal", () -> methods()
			.filesGetUploadURLExternal(request -> request.filename(name).length(png.length).altTxt(altText)));
		Request bytes = new Request.Builder().url(place.getUploadUrl())
			.post(RequestBody.create(png, MediaType.get("image/png")))
			.build();
		try (Response response = this.sdk.getHttpClient().getOkHttpClient().newCall(bytes).execute()) {
			if (!response.isSuccessful()) {
				throw new SlackRefused("upload", "http_" + response.code());
			}
		}
		catch (IOException unreachable) {
			throw new SlackRefused("upload", unreachable);
		}
		Patience.call("files.completeUploadExternal", () -> methods().filesCompleteUploadExternal(
				request -> request.files(List.of(FileDetails.builder().id(place.getFileId()).title(name).build()))));
		return place.getFileId();
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
