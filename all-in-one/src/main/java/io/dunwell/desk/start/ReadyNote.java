package io.dunwell.desk.start;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import io.dunwell.desk.demo.DemoPerson;
import io.dunwell.messages.Role;
import org.springframework.core.env.Environment;

/** What stands on the terminal once the desk is up: where to look, and as whom. */
public final class ReadyNote {

	private final Settings settings;

	private final Environment environment;

	public ReadyNote(Settings settings, Environment environment) {
		this.settings = settings;
		this.environment = environment;
	}

	public void print(PrintStream out) {
		String url = "http://localhost:" + environment.getProperty("local.server.port");
		out.println();
		out.println("Dunwell is ready.");
		out.println();
		out.println("  Console    " + url + "/");
		if (settings.sandbox()) {
			out.println("  Slack      " + url + "/sandbox   (a stand-in; type /dun there)");
		}
		out.println("  REST       " + url + "/api   (described at " + url + "/v3/api-docs)");
		out.println("  Data       " + settings.dataDir());
		out.println();
		if (settings.sandbox()) {
			people(out);
		}
		tokens(out);
		out.println("Stop it with Ctrl-C; the data stays.");
		out.println();
		out.flush();
	}

	private static void people(PrintStream out) {
		out.println("In the console and in Slack you may be any of them:");
		for (Role role : RoleTokens.ROLES) {
			List<String> names = DemoPerson.ALL.stream()
				.filter(person -> person.role() == role)
				.map(person -> person.handle() + " (" + person.name() + ")")
				.toList();
			out.println("  %-10s %s".formatted(word(role), String.join(", ", names)));
		}
		out.println();
	}

	private void tokens(PrintStream out) {
		out.println("Tokens for REST (kept in " + settings.dataDir().resolve(RoleTokens.FILE) + "):");
		for (Role role : settings.sandbox() ? RoleTokens.ROLES : List.<Role>of()) {
			out.println("  %-10s %s".formatted(word(role), environment.getProperty(RoleTokens.property(role))));
		}
		out.println();
	}

	private static String word(Role role) {
		return role.name().toLowerCase(Locale.ROOT);
	}

}
