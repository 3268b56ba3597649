package io.dunwell.desk.folder;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import io.dunwell.log.clock.DeskClock;

/**
 * Small files of names and values in the data folder, which only their owner may read:
 * tokens, where the desk listens, what the demo has done.
 */
public final class Keep implements DeskClock.Memory {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private final Path file;

	public Keep(Path folder, String name) {
		this.file = folder.resolve(name);
	}

	@Override
	public Map<String, String> read() {
		if (!Files.exists(file)) {
			return Map.of();
		}
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		catch (IOException | IllegalArgumentException unreadable) {
			throw new CannotDo("The file " + file + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
		}
		Map<String, String> values = new TreeMap<>();
		properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
		return values;
	}

	/** Writes all of it or, when the process dies, nothing. */
	@Override
	public void write(Map<String, String> values) {
		Properties properties = new Properties();
		properties.putAll(values);
		StringWriter text = new StringWriter();
		try {
			properties.store(text, null);
			Files.createDirectories(file.getParent(), owner("rwx------"));
			Path fresh = Files.createTempFile(file.getParent(), "keep", ".tmp", owner("rw-------"));
			Files.writeString(fresh, text.toString());
			Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException unwritable) {
			throw new CannotDo("The folder " + file.getParent() + " cannot be written to: " + unwritable + ".",
					unwritable);
		}
	}

	public void forget() {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException unwritable) {
			throw new CannotDo("The file " + file + " cannot be deleted: " + unwritable + ".", unwritable);
		}
	}

	private static FileAttribute<?>[] owner(String permissions) {
		return POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
