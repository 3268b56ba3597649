package io.dunwell.command.ladder;

import java.util.List;
import java.util.Set;

import io.dunwell.command.ladder.Offset.Unit;
import io.dunwell.command.yaml.Section;
import io.dunwell.messages.ladder.NoticeTerms;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one step of a policy. */
final class StepYaml {

	static final List<String> KINDS = List.of("e-mail", "letter", "call", "sms", "slack-task", "none");

	static final List<String> TONES = List.of("friendly", "neutral", "firm", "formal", "final");

	static final List<String> OWNERS = List.of("collector", "lead", "controller", "salesperson");

	static final List<String> LETTERHEADS = List.of("company", NoticeTerms.LAW_FIRM);

	private static final List<String> APPROVERS = List.of("none", "lead", "controller");

	static final Set<String> KEYS = Section.keys("name", "at", "adjust", "hour", "do", "tone", "template", "owner",
			"approval", "deadline", "fee", "interest", "credit-stop", "copy", "attach", "letterhead", "when",
			"otherwise");

	static final Set<String> OFFSETS = Section.keys("working-days", "end-of-month", "after-previous");

	static final Set<String> CONDITIONS = Section.keys("amount", "invoices", "days");

	private static final Set<String> LETTERS = Set.of("e-mail", "letter");

	private static final Set<String> WARNINGS = Set.of("court-warning", "final-notice");

	/** Ten years. */
	private static final int LONGEST = 3650;

	private StepYaml() {
	}

	static Step parse(Node node) {
		Section step = Section.of(node, "step", KEYS);
		return new Step(step.name("name"), at(step.node("at")),
				step.word("adjust", List.of("none", "next-working-day"), "next-working-day").equals("next-working-day"),
				step.word("do", KINDS), terms(step), when(step),
				step.word("otherwise", List.of("wait", "pass"), "wait").equals("pass"));
	}

	private static Offset at(Node node) {
		if (!(node instanceof MappingNode)) {
			return new Offset(Unit.DAYS, Section.number(node, "at", -LONGEST, LONGEST));
		}
		Section at = Section.of(node, "at", OFFSETS);
		if (at.keys().size() != 1) {
			throw Section.wrongType(node, "at", "offset");
		}
		return switch (at.keys().iterator().next()) {
			case "working-days" -> new Offset(Unit.WORKING_DAYS, at.number("working-days", -250, 250));
			case "end-of-month" -> new Offset(Unit.END_OF_MONTH, at.number("end-of-month", 0, LONGEST));
			default -> new Offset(Unit.AFTER_PREVIOUS, at.number("after-previous", 1, LONGEST));
		};
	}

	private static NoticeTerms terms(Section step) {
		if (isWarning(step)) {
			step.node("deadline");
		}
		String approval = step.word("approval", APPROVERS, "none");
		return new NoticeTerms(step.has("tone") ? step.word("tone", TONES) : null, step.nameIfAny("template"),
				hour(step), step.word("owner", OWNERS, "collector"), approval.equals("none") ? null : approval,
				step.numberIfAny("deadline", 1, LONGEST).orElse(null), List.copyOf(step.amounts("fee").values()),
				step.flag("interest"), step.flag("credit-stop"), step.has("copy") ? step.word("copy", OWNERS) : null,
				attach(step), letterhead(step));
	}

	/**
	 * What follows is said with its day or not at all: such a letter cannot be written.
	 */
	private static boolean isWarning(Section step) {
		boolean isFinal = step.has("tone") && step.word("tone", TONES).equals("final");
		boolean warns = isFinal || WARNINGS.contains(String.valueOf(step.nameIfAny("template")));
		return warns && LETTERS.contains(step.word("do", KINDS));
	}

	private static @Nullable String attach(Section step) {
		String attach = step.word("attach", List.of("none", "invoice", "all"), "none");
		return attach.equals("none") ? null : attach;
	}

	private static @Nullable String letterhead(Section step) {
		String letterhead = step.word("letterhead", LETTERHEADS, LETTERHEADS.getFirst());
		return letterhead.equals(NoticeTerms.LAW_FIRM) ? letterhead : null;
	}

	private static @Nullable String hour(Section step) {
		if (!step.has("hour")) {
			return null;
		}
		String hour = step.text("hour");
		return hour.equals("peak") ? hour : step.hour("hour").toString();
	}

	private static Condition when(Section step) {
		if (!step.has("when")) {
			return Condition.NONE;
		}
		Section when = Section.of(step.node("when"), "when", CONDITIONS);
		return new Condition(when.amounts("amount"), when.numberIfAny("invoices", 0, LONGEST).orElse(0),
				when.numberIfAny("days", 0, LONGEST).orElse(0));
	}

}
