package io.dunwell.sandbox.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.JsonNode;

/** The files the app has uploaded, the newest few of them. */
public final class Files {

	private static final int KEPT = 200;

	private final Map<String, Upload> byId = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Upload> eldest) {
			return size() > KEPT;
		}
	};

	private final Ids ids;

	Files(Ids ids) {
		this.ids = ids;
	}

	/** Announces a file that is still to come. */
	public synchronized Upload expect(String name, String altText, int length) {
		var upload = new Upload(this.ids.next("F"), Ids.secret(), name, name, altText, length, null, false);
		this.byId.put(upload.id(), upload);
		return upload;
	}

	/** The file to which that secret address belongs. */
	public synchronized Optional<Upload> awaited(String secret) {
		return this.byId.values().stream().filter((each) -> each.secret().equals(secret)).findFirst();
	}

	public synchronized Optional<Upload> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	public synchronized Optional<Upload> change(String id, UnaryOperator<Upload> change) {
		return Optional.ofNullable(this.byId.computeIfPresent(id, (same, old) -> change.apply(old)));
	}

	public synchronized boolean delete(String id) {
		return this.byId.remove(id) != null;
	}

	/** The ids that picture blocks name and that no complete file has. */
	public List<String> missing(JsonNode blocks) {
		return blocks.findValues("slack_file")
			.stream()
			.filter((file) -> file.has("id"))
			.map((file) -> Json.textOrEmpty(file, "id"))
			.filter((id) -> find(id).filter(Upload::isComplete).isEmpty())
			.toList();
	}

	/**
	 * One file.
	 *
	 * @param secret the last part of the address it is sent to
	 * @param altText for those who cannot see it, may be empty
	 * @param length announced, in bytes
	 * @param bytes null until they have come
	 * @param isComplete whether the app has said that the upload is over
	 */
	public record Upload(String id, String secret, String name, String title, String altText, int length,
			@Nullable ByteArrayResource bytes, boolean isComplete) {

		public Upload filled(byte[] content) {
			return new Upload(this.id, this.secret, this.name, this.title, this.altText, this.length,
					new ByteArrayResource(content), false);
		}

		public Upload completed(@Nullable String newTitle) {
			return new Upload(this.id, this.secret, this.name, (newTitle != null) ? newTitle : this.title, this.altText,
					this.length, this.bytes, true);
		}
	}

}
