package io.dunwell.command.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.dunwell.command.guard.PackYaml.File;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * The packs of all jurisdictions, the most specific first: a country's own, that of a
 * union it belongs to, the one for all others.
 */
public final class Packs {

	private static final List<String> FILES = List.of("us", "se", "hu", "cn", "eu", "other");

	private final List<File> files;

	private Packs(List<File> files) {
		this.files = files;
	}

	/** Those that ship. */
	public static Packs shipped() {
		return from(null);
	}

	/**
	 * Those that ship, each replaced by the file of its name in a folder where there is
	 * one.
	 * @throws IllegalStateException when one of them can not be understood
	 */
	public static Packs from(@Nullable Path folder) {
		return new Packs(FILES.stream().map(name -> read(name + ".yaml", folder)).toList());
	}

	/** What the pack in force says to a contact by a channel at an instant. */
	public Verdict judge(Situation situation, Instant at, String channel) {
		return new Rulebook(inForce(situation, at), situation, channel).judge(at);
	}

	/** The pack by which it is judged. */
	public Pack inForce(Situation situation, Instant at) {
		return inForce(situation.country(), LocalDate.ofInstant(at, situation.zone()));
	}

	/** The pack in force for a customer in a country (ISO 3166-1 alpha-2) on a date. */
	public Pack inForce(String country, LocalDate date) {
		return files.stream()
			.filter(file -> file.countries().isEmpty() || file.countries().contains(country))
			.flatMap(file -> file.versions().stream().filter(pack -> !pack.from().isAfter(date)).limit(1))
			.findFirst()
			// before all rules that are written down, the oldest for everybody
			.orElseGet(() -> files.getLast().versions().getLast());
	}

	/** The newest of each jurisdiction. */
	public List<Pack> newest() {
		return files.stream().map(file -> file.versions().getFirst()).toList();
	}

	private static File read(String name, @Nullable Path folder) {
		Path own = (folder != null) ? folder.resolve(name) : null;
		try {
			return PackYaml.parse((own != null && Files.exists(own)) ? Files.readString(own) : shipped(name));
		}
		catch (Rejected broken) {
			throw new IllegalStateException("The contact policy " + name + " can not be understood", broken);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static String shipped(String name) throws IOException {
		try (InputStream file = Packs.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
