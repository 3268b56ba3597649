package io.dunwell.sandbox;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The workspace that the sandbox pretends to be; the host application supplies one as a
 * bean. Ids look like Slack's ({@code T…}, {@code U…}, {@code C…}); names of channels and
 * commands carry no leading sign.
 *
 * @param teamId the workspace's id
 * @param teamName shown at the top of the page
 * @param app the one installed app
 * @param people who can be picked on the page
 * @param channels public channels
 * @param commands the app's slash commands; when empty, those of its manifest, and
 * without one every command goes to the app
 */
public record SandboxWorkspace(String teamId, String teamName, App app, List<Person> people, List<Channel> channels,
		List<Command> commands) {

	/** The event without which an app has no Home tab. */
	public static final String HOME_OPENED = "app_home_opened";

	public SandboxWorkspace {
		people = List.copyOf(people);
		channels = List.copyOf(channels);
		commands = List.copyOf(commands);
	}

	/** A small workspace for a host that supplies none. */
	public static SandboxWorkspace example() {
		var ann = new Person("U000000001", "ann", "Ann Berg", Locale.forLanguageTag("en-GB"),
				ZoneId.of("Europe/London"), "Works here");
		var bo = new Person("U000000002", "bo", "Bo Lind", Locale.forLanguageTag("sv-SE"),
				ZoneId.of("Europe/Stockholm"), "Works here too");
		var general = new Channel("C000000001", "general", "For everybody", List.of(ann.id(), bo.id()), true);
		return new SandboxWorkspace("T000000001", "Example", App.named("App"), List.of(ann, bo), List.of(general),
				List.of());
	}

	/**
	 * The installed app and its bot user.
	 *
	 * @param events which events it is subscribed to, in the names of Slack's settings
	 * page ({@code message.im})
	 * @param scopes of its bot token; when empty, it may do everything
	 */
	public record App(String id, String botId, String botUserId, String name, Set<String> events, Set<String> scopes) {

		public App {
			events = Set.copyOf(events);
			scopes = Set.copyOf(scopes);
		}

		/**
		 * An app with default ids, subscribed to direct messages, mentions and its Home
		 * tab.
		 */
		public static App named(String name) {
			return new App("A000000001", "B000000001", "U0000000B1", name,
					Set.of("message.im", "app_mention", HOME_OPENED), Set.of());
		}
	}

	/**
	 * One person.
	 *
	 * @param handle without the leading @
	 * @param locale as set in their Slack client
	 * @param zone as set in their Slack profile
	 * @param title their job, shown under the name
	 */
	public record Person(String id, String handle, String realName, Locale locale, ZoneId zone, String title) {
	}

	/**
	 * One public channel.
	 *
	 * @param name without the leading #
	 * @param members ids of people
	 * @param appInvited whether the app may post here
	 */
	public record Channel(String id, String name, String topic, List<String> members, boolean appInvited) {

		public Channel {
			members = List.copyOf(members);
		}
	}

	/**
	 * One slash command, as registered in the app's manifest.
	 *
	 * @param name without the leading slash
	 * @param usage the hint after the name, may be empty
	 * @param description what it does, in a few words
	 * @param escape whether Slack turns {@code @handle} and {@code #channel} into ids
	 */
	public record Command(String name, String usage, String description, boolean escape) {
	}
}
