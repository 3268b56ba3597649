package io.dunwell.query.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a file costs in memory does not grow with it: files larger than the heap go in.
 */
@EnabledIfSystemProperty(named = "dunwell.proof", matches = "all",
		disabledReason = "takes a minute on two cores: run it with -Ddunwell.proof=all")
class SmallHeapTest {

	private static final int HEAP_MIB = 40;

	private static final int FILE_MIB = 45;

	@Test
	void takesFilesThatAreLargerThanTheHeap() throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + HEAP_MIB + "m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				SmallHeap.class.getName(), Integer.toString(FILE_MIB))
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
		assertThat(said).contains("invoices.csv went in", "statement.csv went in", "camt went in", "mt940 went in",
				"bai2 went in");
	}

}
