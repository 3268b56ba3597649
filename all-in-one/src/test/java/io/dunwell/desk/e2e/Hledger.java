package io.dunwell.desk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The accountants' tool of that name, reading a journal. */
record Hledger(Path journal) {

	private static final Pattern LINE = Pattern.compile("\"([^\"]+)\",\"(-?[0-9.]+) [A-Z]{3}\"");

	/** Where it is not installed, a test ends here and says so. */
	static Hledger reading(String journal, Path folder) {
		try {
			assumeThat(isInstalled()).as("no hledger here: apt-get install hledger").isTrue();
			Path file = folder.resolve("ledger.journal");
			Files.writeString(file, journal);
			return new Hledger(file);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static boolean isInstalled() {
		try {
			return new ProcessBuilder("hledger", "--version").redirectErrorStream(true).start().waitFor() == 0;
		}
		catch (IOException none) {
			return false;
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
	}

	/** Balances at the end of a date, by account; those of nothing are left out. */
	Map<String, BigDecimal> balances(LocalDate date, String currency, String accounts, int depth) {
		Map<String, BigDecimal> balances = new TreeMap<>();
		String csv = run("balance", accounts, "cur:" + currency, "--flat", "--no-total", "--depth=" + depth,
				"--end=" + date.plusDays(1), "--output-format=csv");
		Matcher lines = LINE.matcher(csv);
		while (lines.find()) {
			balances.put(lines.group(1), new BigDecimal(lines.group(2)));
		}
		return balances;
	}

	/** What it has to say against the journal. */
	String check() {
		return run("check");
	}

	private String run(String... words) {
		try {
			ProcessBuilder command = new ProcessBuilder("hledger", "--file=" + journal);
			command.command().addAll(List.of(words));
			Process process = command.redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(process.waitFor()).as(said).isZero();
			return said;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
	}

}
