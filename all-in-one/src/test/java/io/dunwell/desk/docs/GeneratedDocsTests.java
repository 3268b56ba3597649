package io.dunwell.desk.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Generated documents say what the code says. After a change, write them again:
 * {@code mvn -pl all-in-one -am test -Dtest=GeneratedDocsTests -Dsurefire.failIfNoSpecifiedTests=false -Ddunwell.docs.write=true}.
 */
class GeneratedDocsTests {

	private final Path docs = Sources.root().resolve("docs");

	@Test
	void theCatalogueOfEventsIsCurrent() throws IOException {
		Map<String, String> pages = EventPages.all();
		for (Map.Entry<String, String> page : pages.entrySet()) {
			holds(docs.resolve("events").resolve(page.getKey()), page.getValue());
		}
		try (Stream<Path> files = Files.list(docs.resolve("events"))) {
			Set<String> there = files.map(file -> file.getFileName().toString())
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(there).isEqualTo(pages.keySet());
		}
	}

	@Test
	void theListOfRejectionsIsCurrent() throws IOException {
		holds(docs.resolve("rejections.md"), RejectionPage.text());
	}

	@Test
	void everyReasonForARejectionHasATest() {
		String tests = Sources.ofTests();
		assertThat(RejectionPage.reasons())
			.filteredOn(reason -> !tests.contains(reason.name()) && !tests.contains(RejectionPage.code(reason)))
			.isEmpty();
	}

	private static void holds(Path file, String text) throws IOException {
		if (Boolean.getBoolean("dunwell.docs.write")) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		assertThat(file).hasContent(text);
	}

}
