package io.dunwell.bot.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.account.AccountStanding.PromiseStanding;
import io.dunwell.messages.ladder.LadderStanding;

/** What one should know of a customer before talking to them about money, a line each. */
final class TaskFacts {

	/** More is not read before a call. */
	private static final int LISTED = 3;

	private TaskFacts() {
	}

	static List<String> of(Voice voice, AccountStanding standing, LadderStanding ladder) {
		List<String> facts = new ArrayList<>();
		standing.balances()
			.forEach(balance -> facts.add(voice.say("task.open", "open", Money.of(balance.open(), balance.currency()),
					"overdue", Money.of(balance.overdue(), balance.currency()))));
		standing.invoices()
			.stream()
			.map(InvoiceLine::due)
			.min(Comparator.naturalOrder())
			.filter(due -> due.isBefore(voice.today()))
			.ifPresent(due -> facts
				.add(voice.say("task.oldest", "date", due, "days", ChronoUnit.DAYS.between(due, voice.today()))));
		promise(standing).ifPresent(line -> facts
			.add(voice.say("task.promise", "amount", Money.of(line.amount(), line.currency()), "invoice",
					line.invoice(), "date", line.date(), "state", voice.word("promise.state", line.state()))));
		standing.disputes()
			.stream()
			.filter(dispute -> !dispute.state().equals("resolved"))
			.limit(LISTED)
			.forEach(dispute -> facts
				.add(voice.say("task.contested", "amount", Money.of(dispute.amount(), dispute.currency()), "invoice",
						dispute.invoice(), "reason", voice.word("reason", dispute.reason()))));
		ladder.parts()
			.stream()
			.filter(part -> part.lastGiven() != null)
			.max(Comparator.comparing(TaskFacts::given))
			.ifPresent(part -> facts
				.add(voice.say("task.step", "step", String.valueOf(part.lastStep()), "date", given(part))));
		String phone = standing.contact().phone();
		if (phone != null) {
			facts.add(voice.say("task.phone", "phone", phone));
		}
		return facts;
	}

	private static Optional<PromiseStanding.Line> promise(AccountStanding standing) {
		return standing.promises().isEmpty() ? Optional.empty()
				: standing.promises().getLast().lines().stream().max(Comparator.comparing(PromiseStanding.Line::date));
	}

	private static LocalDate given(LadderStanding.Part part) {
		return Objects.requireNonNull(part.lastGiven());
	}

}
