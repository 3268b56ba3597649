package io.dunwell.log.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this platform, unpacked from the class path once per version.
 */
final class Binaries {

	private Binaries() {
	}

	/** The folder that has {@code bin}, {@code lib} and {@code share}. */
	static Path unpackInto(Path folder) throws IOException {
		byte[] archive;
		try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine())) {
			archive = packed.readAllBytes();
		}
		Path home = folder.resolve(digest(archive));
		if (Files.notExists(home)) {
			Files.createDirectories(folder);
			Path half = Files.createTempDirectory(folder, "unpacking");
			unpack(archive, half);
			try {
				Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (IOException failed) {
				// somebody else was faster: theirs is the same
				if (Files.notExists(home)) {
					throw failed;
				}
			}
		}
		return home;
	}

	private static void unpack(byte[] archive, Path home) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZInputStream(new ByteArrayInputStream(archive)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(tar, entry, home.resolve(entry.getName()).normalize());
			}
		}
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Path parent = Objects.requireNonNull(target.getParent());
		Files.createDirectories(parent);
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, target);
		if (parent.endsWith("bin") && !target.toFile().setExecutable(true, true)) {
			throw new IOException(target + " cannot be made executable");
		}
	}

	private static String digest(byte[] archive) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 8);
		}
		catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

	/** The library's names of systems and machines. */
	private static String system() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		return name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
	}

	private static String machine() {
		String machine = System.getProperty("os.arch");
		return machine.equals("amd64") ? "x86_64" : machine;
	}

}
