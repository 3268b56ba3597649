package io.dunwell.log.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** The folder that one process owns as long as it runs, readable by its user only. */
final class DataDir implements AutoCloseable {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private static final long LOG_BYTES = 1 << 20;

	private final Path folder;

	private final FileChannel lockFile;

	private DataDir(Path folder, FileChannel lockFile) {
		this.folder = folder;
		this.lockFile = lockFile;
	}

	static DataDir lock(Path folder) {
		Path dir = folder.toAbsolutePath().normalize();
		try {
			Files.createDirectories(dir, permissions("rwx------"));
			FileChannel channel = FileChannel.open(dir.resolve("dunwell.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				channel.close();
				throw new DataDirInUse("Another Dunwell is running on " + dir
						+ ": stop it first, or give this one a folder of its own with --data-dir.");
			}
			return new DataDir(dir, channel);
		}
		catch (IOException failed) {
			throw new UncheckedIOException("The folder " + dir + " cannot be used: " + failed.getMessage(), failed);
		}
	}

	Path postgres() {
		return folder.resolve("postgres");
	}

	Path passwordFile() {
		return folder.resolve("postgres.password");
	}

	/** The server's own log; begins anew when it has grown. */
	Path log() throws IOException {
		Path log = folder.resolve("postgres.log");
		if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
			Files.delete(log);
		}
		return log;
	}

	/** The database's password, made at the first start. */
	String password() throws IOException {
		Path file = passwordFile();
		if (Files.notExists(file)) {
			byte[] random = new byte[24];
			new SecureRandom().nextBytes(random);
			Path fresh = Files.createTempFile(folder, "postgres", ".password", permissions("rw-------"));
			Files.writeString(fresh, HexFormat.of().formatHex(random));
			Files.move(fresh, file);
		}
		return Files.readString(file).strip();
	}

	@Override
	public void close() {
		try {
			lockFile.close();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException thisVeryProcess) {
			return null;
		}
	}

	private static FileAttribute<?>[] permissions(String posix) {
		return POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix)) }
				: new FileAttribute<?>[0];
	}

}
