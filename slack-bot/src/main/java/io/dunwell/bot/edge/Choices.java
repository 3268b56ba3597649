package io.dunwell.bot.edge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dunwell.bot.input.Problem;
import io.dunwell.bot.text.Voice;

/**
 * What may be two things is asked, with a button for each: {@code 03/04} may be two days.
 */
final class Choices {

	private Choices() {
	}

	/** The question, when that is all that is wrong. */
	static Optional<Question> of(Typed typed, List<Problem> problems, Voice voice) {
		if (problems.size() != 1) {
			return Optional.empty();
		}
		Problem problem = problems.getFirst();
		Map<String, Object> arguments = problem.arguments();
		String text = String.valueOf(arguments.get("text"));
		if (!arguments.containsKey("first") || !typed.text().contains(text)) {
			return Optional.empty();
		}
		List<Question.Answer> answers = new ArrayList<>();
		for (String name : List.of("first", "second")) {
			Object value = arguments.get(name);
			if (value instanceof LocalDate day) {
				answers.add(new Question.Answer(voice.date(day), typed.saying(replaced(typed, text, day.toString()))));
			}
			else if (value instanceof BigDecimal amount) {
				answers.add(new Question.Answer(voice.say("ask.amount", "amount", amount),
						typed.saying(replaced(typed, text, amount.toPlainString()))));
			}
		}
		return Optional.of(new Question(voice.problem(problem), answers));
	}

	private static String replaced(Typed typed, String text, String by) {
		return typed.text().replace(text, by);
	}

}
