package io.dunwell.desk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import io.dunwell.desk.folder.CannotDo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tries a ladder, as REST does. */
@Command(name = "ladder",
		description = "Check a ladder, preview what it would give next, or simulate it over the past. "
				+ "Nothing is changed.")
final class LadderCommand implements Callable<Integer> {

	/** What can be asked. */
	enum Question {

		check, preview, simulate

	}

	@ParentCommand
	private DunwellCommand parent;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "QUESTION", description = "${COMPLETION-CANDIDATES}")
	private Question question;

	@Parameters(index = "1", paramLabel = "FILE",
			description = "YAML as docs/ladder.md has it; or a name: default, soft, one that was adopted, or default@2")
	private String file;

	@Option(names = "--from", paramLabel = "DATE",
			description = "First day to simulate (default: 90 days before --to).")
	private @Nullable LocalDate from;

	@Option(names = "--to", paramLabel = "DATE", description = "Last day to simulate (default: yesterday).")
	private @Nullable LocalDate to;

	@Option(names = "--days", paramLabel = "NUMBER", description = "How many days to preview (default: 14).")
	private @Nullable Integer days;

	@Option(names = "--account", paramLabel = "CODE", description = "Only this account; may be repeated.")
	private @Nullable List<String> accounts;

	@Option(names = "--everybody", description = "Also accounts that are chased by another ladder.")
	private boolean everybody;

	@Option(names = "--company", description = "Of which company; main if you do not say.")
	private @Nullable String company;

	@SuppressWarnings("NullAway.Init") // picocli sets the fields
	LadderCommand() {
	}

	@Override
	public Integer call() {
		PrintWriter out = spec.commandLine().getOut();
		try (DeskLink desk = DeskLink.to(parent.settings())) {
			if (question == Question.check) {
				Checked checked = ask(desk.rest(), Checked.class);
				out.printf("%s: a ladder; it would be version %d of “%s”.%n", file, checked.version(), checked.name());
				checked.steps().forEach(step -> out.printf("  %-20s %-20s %s%n", step.at(), step.name(), step.kind()));
				checked.concerns().forEach(one -> out.println("  ! " + one.text()));
			}
			else {
				print(ask(desk.rest(), Trial.class), out);
			}
			return ExitCode.OK;
		}
		catch (RestClientResponseException refused) {
			out.printf("%s: %s%n", file, Problem.of(refused));
			return ExitCode.USAGE;
		}
		finally {
			out.flush();
		}
	}

	private <A> A ask(RestClient rest, Class<A> answer) {
		Map<String, Object> body = new TreeMap<>(Map.of("policy", policy()));
		if (company != null) {
			body.put("company", company);
		}
		if (question != Question.check) {
			if (accounts != null) {
				body.put("accounts", accounts);
			}
			if (everybody) {
				body.put("everybody", true);
			}
			if (question == Question.preview && days != null) {
				body.put("days", days);
			}
			if (question == Question.simulate && from != null) {
				body.put("from", from.toString());
			}
			if (question == Question.simulate && to != null) {
				body.put("to", to.toString());
			}
		}
		return rest.post()
			.uri("/api/ladders/{question}", question)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.requiredBody(answer);
	}

	private String policy() {
		Path path = Path.of(file);
		if (!Files.exists(path) && file.matches("[\\p{L}\\p{N}@-]+")) {
			return file;
		}
		try {
			return Files.readString(path);
		}
		catch (IOException unreadable) {
			throw new CannotDo("The file " + file + " cannot be read.", unreadable);
		}
	}

	private static void print(Trial trial, PrintWriter out) {
		out.printf("“%s”, version %d, %s to %s, on %d accounts%n", trial.ladder(), trial.version(), trial.from(),
				trial.to(), trial.accounts());
		trial.assumptions().forEach(one -> out.println("  " + one.text()));
		out.printf("%n%-24s %10s %10s%n", "", "before", "with it");
		line("contacts", trial.before().contacts(), trial.after().contacts(), out);
		lines(trial.before().kinds(), trial.after().kinds(), "  ", out);
		line("accounts reached", trial.before().accounts(), trial.after().accounts(), out);
		out.printf("%-24s %10s %10s%n", "fees", fees(trial.before()), fees(trial.after()));
		out.println("against the contact policy");
		lines(trial.before().breaches(), trial.after().breaches(), "  ", out);
		trial.recorded().forEach((reason, count) -> out.printf("  %-22s %10d recorded%n", reason, count));
		out.println("steps");
		lines(trial.before().steps(), trial.after().steps(), "  ", out);
		out.println("when");
		trial.periods()
			.forEach(part -> line("  " + (part.from().equals(part.to()) ? part.from() : part.from() + " …"),
					part.before().contacts(), part.after().contacts(), out));
		out.printf("%d accounts have other notices%n", trial.changed());
		trial.changes()
			.forEach(one -> out.printf("  %s: %s → %s%n", one.account(), one.before().steps(), one.after().steps()));
	}

	private static void lines(Map<String, Integer> before, Map<String, Integer> after, String indent, PrintWriter out) {
		TreeSet<String> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		names.forEach(name -> line(indent + name, before.getOrDefault(name, 0), after.getOrDefault(name, 0), out));
	}

	private static void line(String what, int before, int after, PrintWriter out) {
		out.printf("%-24s %10d %10d%n", what, before, after);
	}

	private static String fees(Side side) {
		return side.fees().isEmpty() ? "none"
				: String.join(", ", side.fees().stream().map(fee -> fee.amount() + " " + fee.currency()).toList());
	}

	/** What is read of a ladder. */
	record Checked(String name, int version, List<Step> steps, List<Assumption> concerns) {

		/** One step. */
		record Step(String name, String at, String kind) {

		}

	}

	/** What is read of a trial. */
	record Trial(String ladder, int version, LocalDate from, LocalDate to, int accounts, Side before, Side after,
			List<Period> periods, int changed, List<Change> changes, Map<String, Integer> recorded,
			List<Assumption> assumptions) {

	}

	/** Counts. */
	record Side(int contacts, Map<String, Integer> kinds, Map<String, Integer> steps, List<Fee> fees, int accounts,
			Map<String, Integer> breaches) {

	}

	/** A sum. */
	record Fee(String amount, String currency) {

	}

	/** A day or month. */
	record Period(LocalDate from, LocalDate to, Side before, Side after) {

	}

	/** An account. */
	record Change(String account, Side before, Side after) {

	}

	/** What was taken for granted. */
	record Assumption(String text) {

	}

}
