package io.dunwell.desk.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.dunwell.bot.broken.ReadsTheLedgerItself;
import io.dunwell.command.broken.AsksTheClock;
import io.dunwell.command.broken.CountsInFractions;
import io.dunwell.command.broken.LooksAtAView;
import io.dunwell.log.broken.KnowsACommandHandler;
import io.dunwell.messages.broken.LeansOnSpring;
import io.dunwell.query.broken.DecidesItself;
import io.dunwell.sandbox.broken.KnowsOurMessages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules hold, and each has been seen to fail. */
class ArchitectureTest {

	private static final JavaClasses ALL = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		// a packaged build brings the tests of other modules as jars
		.withImportOption(location -> !location.contains("-tests.jar"))
		.importPackages("io.dunwell");

	static Stream<Arguments> rulesAndWhatBreaksThem() {
		return Stream.of(Arguments.of(Rules.COMMAND_SIDE_KNOWS_NO_OTHER_SIDE, LooksAtAView.class),
				Arguments.of(Rules.QUERY_SIDE_KNOWS_NO_OTHER_SIDE, DecidesItself.class),
				Arguments.of(Rules.SLACK_BOT_KNOWS_NO_OTHER_SIDE, ReadsTheLedgerItself.class),
				Arguments.of(Rules.LOG_KNOWS_NO_SIDE, KnowsACommandHandler.class),
				Arguments.of(Rules.SANDBOX_KNOWS_NOTHING_OF_US, KnowsOurMessages.class),
				Arguments.of(Rules.MESSAGES_HAVE_NO_FRAMEWORK, LeansOnSpring.class),
				Arguments.of(Rules.DOMAIN_IS_DETERMINISTIC, AsksTheClock.class),
				Arguments.of(Rules.DOMAIN_HAS_NO_BINARY_FRACTIONS, CountsInFractions.class),
				Arguments.of(Rules.PACKAGES_SAY_WHAT_THEY_ARE_FOR, LooksAtAView.class),
				Arguments.of(Rules.ONLY_THE_COMMAND_LINE_PRINTS, LeansOnSpring.class));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rulesAndWhatBreaksThem")
	void holds(ArchRule rule, Class<?> broken) {
		rule.check(ALL);
	}

	@ParameterizedTest(name = "{0} fails on {1}")
	@MethodSource("rulesAndWhatBreaksThem")
	void canFail(ArchRule rule, Class<?> broken) {
		assertThat(rule.evaluate(new ClassFileImporter().importClasses(broken)).hasViolation()).isTrue();
	}

}
