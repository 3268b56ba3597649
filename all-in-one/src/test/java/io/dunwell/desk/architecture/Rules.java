package io.dunwell.desk.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** What the build holds the code to; why is in {@code docs/adr}. */
final class Rules {

	static final ArchRule COMMAND_SIDE_KNOWS_NO_OTHER_SIDE = side("command", "query", "bot", "sandbox", "desk");

	static final ArchRule QUERY_SIDE_KNOWS_NO_OTHER_SIDE = side("query", "command", "bot", "sandbox", "desk");

	static final ArchRule SLACK_BOT_KNOWS_NO_OTHER_SIDE = side("bot", "command", "query", "sandbox", "desk");

	static final ArchRule LOG_KNOWS_NO_SIDE = side("log", "command", "query", "bot", "sandbox", "desk");

	/** It stands in for Slack, which knows nothing of us either. */
	static final ArchRule SANDBOX_KNOWS_NOTHING_OF_US = side("sandbox", "messages", "log", "command", "query", "bot",
			"desk");

	static final ArchRule MESSAGES_HAVE_NO_FRAMEWORK = classes().that()
		.resideInAPackage("io.dunwell.messages..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("io.dunwell.messages..", "java..", "org.jspecify..", "org.axonframework.commandhandling..",
				"org.axonframework.modelling.command..", "org.axonframework.messaging..")
		.as("messages know Java and Axon's messages, no other framework");

	/** Time and chance are handed in: or the log could not be judged again. */
	static final ArchRule DOMAIN_IS_DETERMINISTIC = noClasses().that()
		.resideInAnyPackage("io.dunwell.command..", "io.dunwell.messages..")
		.and()
		// where the clock that is handed in comes from, and how long a retry waits
		.haveNameNotMatching(".*\\.(CommandSideConfiguration|RetryingCommandBus)")
		.should()
		.callCodeUnitWhere(readsClockOrChance())
		.as("the domain reads no clock and throws no dice");

	/** Money is whole minor units, scores are decimals: binary fractions lose cents. */
	static final ArchRule DOMAIN_HAS_NO_BINARY_FRACTIONS = classes().that()
		.resideInAnyPackage("io.dunwell.command..", "io.dunwell.messages..")
		.should(useNoBinaryFractions())
		.as("the domain counts without double and float");

	static final ArchRule PACKAGES_SAY_WHAT_THEY_ARE_FOR = classes().that()
		.resideInAPackage("io.dunwell..")
		.should(liveInADescribedPackage())
		.as("every package has a package-info, null-marked");

	/** The terminal belongs to the command line, and to a service that cannot start. */
	static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses().that()
		.resideInAPackage("io.dunwell..")
		.and()
		.resideOutsideOfPackages("io.dunwell.desk.cli..", "io.dunwell.desk.start..", "io.dunwell.desk.launch..",
				"io.dunwell.log.service..")
		.should()
		.accessField(System.class, "out")
		.orShould()
		.accessField(System.class, "err")
		.as("only the command line prints");

	private static final Set<Class<?>> TIMES = Set.of(Instant.class, LocalDate.class, LocalDateTime.class,
			OffsetDateTime.class, ZonedDateTime.class);

	private static final Set<String> BINARY_FRACTIONS = Set.of("double", "float", "java.lang.Double",
			"java.lang.Float");

	private Rules() {
	}

	private static ArchRule side(String side, String... others) {
		String[] packages = Arrays.stream(others).map(other -> "io.dunwell." + other + "..").toArray(String[]::new);
		return noClasses().that()
			.resideInAPackage("io.dunwell." + side + "..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(packages)
			.as(side + " knows none of " + String.join(", ", others));
	}

	private static DescribedPredicate<JavaCall<?>> readsClockOrChance() {
		return DescribedPredicate.describe("reads a clock or chance", call -> {
			JavaClass owner = call.getTargetOwner();
			String name = call.getName();
			return (name.equals("now") && TIMES.stream().anyMatch(owner::isEquivalentTo))
					|| (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
					|| (owner.isEquivalentTo(System.class)
							&& (name.equals("currentTimeMillis") || name.equals("nanoTime")))
					|| (owner.isEquivalentTo(Math.class) && name.equals("random"))
					|| (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
					|| owner.isAssignableTo(Random.class) || owner.isEquivalentTo(ThreadLocalRandom.class);
		});
	}

	private static ArchCondition<JavaClass> useNoBinaryFractions() {
		return new ArchCondition<>("use neither double nor float") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				for (JavaField field : type.getFields()) {
					report(type, field.getFullName(), isFraction(field.getRawType()), events);
				}
				for (JavaMethod method : type.getMethods()) {
					report(type, method.getFullName(), isFraction(method.getRawReturnType())
							|| method.getRawParameterTypes().stream().anyMatch(Rules::isFraction), events);
				}
				type.getMethodCallsFromSelf()
					.forEach(call -> report(type, call.getDescription(),
							isFraction(call.getTargetOwner()) || isFraction(call.getTarget().getRawReturnType()),
							events));
			}
		};
	}

	private static void report(JavaClass type, String where, boolean violated, ConditionEvents events) {
		events.add(new SimpleConditionEvent(type, !violated, where));
	}

	private static boolean isFraction(JavaClass type) {
		return BINARY_FRACTIONS.contains(type.getName());
	}

	private static ArchCondition<JavaClass> liveInADescribedPackage() {
		return new ArchCondition<>("live in a described package") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean described = type.getPackage()
					.tryGetPackageInfo()
					.map(info -> info.isAnnotatedWith(NullMarked.class))
					.orElse(false);
				report(type, type.getName(), !described, events);
			}
		};
	}

}
