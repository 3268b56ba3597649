package io.dunwell.sandbox.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import io.dunwell.sandbox.SandboxWorkspace.Person;
import io.dunwell.sandbox.state.World;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/**
 * {@code /sandbox}: first "who do you want to be?", then the frame that the script fills.
 */
public final class Shell {

	/** Pictures may come from anywhere, as in Slack; nothing else may. */
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
			+ "img-src * data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private static final int HUES = 8;

	private final World world;

	private final String people = read("people.html");

	private final String desk = read("desk.html");

	public Shell(World world) {
		this.world = world;
	}

	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route().GET("/sandbox", this::handle).build();
	}

	private ServerResponse handle(ServerRequest request) {
		var person = this.world.directory().person(request.param("user").orElse(""));
		var page = person.map(this::desk).orElseGet(() -> people(request));
		return ServerResponse.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header("Content-Security-Policy", POLICY)
			.header("Cache-Control", "no-store")
			.body(named(page).getBytes(StandardCharsets.UTF_8));
	}

	private String named(String page) {
		var workspace = this.world.directory().workspace();
		return page.replace("{{team}}", HtmlUtils.htmlEscape(workspace.teamName()))
			.replace("{{app}}", HtmlUtils.htmlEscape(workspace.app().name()));
	}

	private String desk(Person person) {
		return this.desk.replace("{{user}}", HtmlUtils.htmlEscape(person.id()))
			.replace("{{name}}", HtmlUtils.htmlEscape(person.realName()));
	}

	private String people(ServerRequest request) {
		var target = request.param("channel").map((id) -> "&channel=" + encode(id)).orElse("")
				+ request.param("ts").map((ts) -> "&ts=" + encode(ts)).orElse("");
		return this.people.replace("{{people}}",
				this.world.directory()
					.workspace()
					.people()
					.stream()
					.map((person) -> card(person, target))
					.collect(Collectors.joining("\n")));
	}

	private static String card(Person person, String target) {
		return """
				<li><a class="person" href="/sandbox?user=%s%s">
					<span class="avatar hue-%d" aria-hidden="true">%s</span>
					<span><strong>%s</strong><span class="quiet">%s</span></span>
				</a></li>""".formatted(encode(person.handle()), HtmlUtils.htmlEscape(target), hue(person),
				HtmlUtils.htmlEscape(initials(person)), HtmlUtils.htmlEscape(person.realName()),
				HtmlUtils.htmlEscape(person.title() + " · " + person.locale().getDisplayLanguage(person.locale())));
	}

	/**
	 * The same letters and colours as the script gives (dom.js), so that a person looks
	 * the same everywhere.
	 */
	private static String initials(Person person) {
		return Arrays.stream(person.realName().split("\\s+"))
			.limit(2)
			.map((name) -> name.substring(0, name.offsetByCodePoints(0, Math.min(1, name.length()))))
			.collect(Collectors.joining());
	}

	private static int hue(Person person) {
		return person.id().codePoints().sum() % HUES;
	}

	private static String encode(String text) {
		return UriUtils.encodeQueryParam(text, StandardCharsets.UTF_8);
	}

	private static String read(String name) {
		try {
			return new ClassPathResource("io/dunwell/sandbox/page/" + name).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException missing) {
			throw new UncheckedIOException("This module's own page is missing", missing);
		}
	}

}
