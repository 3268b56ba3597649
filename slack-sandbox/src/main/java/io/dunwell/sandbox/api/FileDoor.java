package io.dunwell.sandbox.api;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

import io.dunwell.sandbox.state.Files.Upload;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.World;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where files come in, once, at a secret address, and where people see them. */
public final class FileDoor {

	static final String UPLOADS = "/sandbox/upload/";

	static final String FILES = "/sandbox/files/";

	/** What a browser may show; everything else it may only save. */
	private static final Set<MediaType> SHOWN = Set.of(MediaType.IMAGE_PNG, MediaType.IMAGE_JPEG, MediaType.IMAGE_GIF);

	private final World world;

	public FileDoor(World world) {
		this.world = world;
	}

	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route().POST(UPLOADS + "{secret}", this::take).GET(FILES + "{id}", this::show).build();
	}

	/** Slack takes the bytes as they are or as the one part of a form. */
	private ServerResponse take(ServerRequest request) throws ServletException, IOException {
		var upload = this.world.files().awaited(request.pathVariable("secret")).orElse(null);
		if (upload == null || upload.bytes() != null) {
			return ServerResponse.notFound().build();
		}
		var isForm = request.headers()
			.contentType()
			.filter(MediaType.MULTIPART_FORM_DATA::isCompatibleWith)
			.isPresent();
		var parts = isForm ? request.servletRequest().getParts() : Set.<Part>of();
		try (var in = parts.isEmpty() ? request.servletRequest().getInputStream()
				: parts.iterator().next().getInputStream()) {
			var bytes = in.readNBytes(upload.length() + 1);
			var fits = bytes.length == upload.length();
			this.world.journal()
				.note("from_app", "upload", fits ? 200 : 400, Duration.ZERO,
						Json.object().put("file_id", upload.id()).put("bytes", bytes.length), Json.object());
			if (!fits) {
				return ServerResponse.badRequest().body("size is not the announced " + upload.length());
			}
			this.world.files().change(upload.id(), (awaited) -> awaited.filled(bytes));
			return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body("OK - " + bytes.length);
		}
	}

	private ServerResponse show(ServerRequest request) {
		var upload = this.world.files().find(request.pathVariable("id")).filter(Upload::isComplete).orElse(null);
		var bytes = (upload != null) ? upload.bytes() : null;
		if (upload == null || bytes == null) {
			return ServerResponse.notFound().build();
		}
		var type = type(upload);
		var shown = SHOWN.contains(type) ? ContentDisposition.inline() : ContentDisposition.attachment();
		return ServerResponse.ok()
			.contentType(type)
			.header("Content-Disposition", shown.filename(upload.name(), StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.body(bytes);
	}

	static MediaType type(Upload upload) {
		var guessed = URLConnection.guessContentTypeFromName(upload.name());
		return (guessed != null) ? MediaType.parseMediaType(guessed) : MediaType.APPLICATION_OCTET_STREAM;
	}

}
