package io.dunwell.command.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.contact.Notices.Waiting;
import io.dunwell.command.ladder.Chasing;
import io.dunwell.command.ladder.Errands;
import io.dunwell.command.ladder.Policies;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.KnownValue;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.task.AnswerTask;
import io.dunwell.messages.task.AskSalesperson;
import io.dunwell.messages.task.RemindTask;
import io.dunwell.messages.task.TaskAnswered;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Commands on tasks. */
public final class TaskHandler {

	private static final String WILL_PAY = "will-pay";

	private static final String PROBLEM = "problem";

	private static final KnownValue ANSWER = new KnownValue("answer", List.of(WILL_PAY, PROBLEM, "leave"));

	private final Ledger ledger;

	private final Chasing chasing;

	private final Errands errands;

	public TaskHandler(Ledger ledger, Policies policies) {
		this.ledger = ledger;
		this.chasing = new Chasing(ledger, policies);
		this.errands = new Errands(ledger);
	}

	@CommandHandler
	Done handle(AskSalesperson command, MetaData metaData) {
		String company = Ids.company(command.company());
		Account.Facts account = account(Ids.within(company, Ids.account(company, command.account())));
		LocalDate today = account.today(Act.of(metaData));
		return Done
			.with(errands.ask(account, CollectionCase.of(ledger, account.id()), command.question().strip(), today));
	}

	/**
	 * What was answered comes first: giving the notice would close its task. It costs the
	 * customer nothing: nobody told them anything.
	 */
	@CommandHandler
	Done handle(AnswerTask command, MetaData metaData) {
		String id = command.task();
		Account.Facts account = accountOf(id);
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		if (!one.ask(it -> it.tasks().isOpen(id))) {
			throw new Rejected(one.ask(it -> it.tasks().knows(id)) ? Refusal.TASK_CLOSED : Refusal.UNKNOWN_TASK,
					Ids.keyOf(id));
		}
		Act act = Act.of(metaData);
		LocalDate today = account.today(act);
		TaskAnswered answered = answered(command, account.id(), act.actor(), today);
		one.tell(it -> it.state(answered, today));
		Optional<Waiting> notice = one.ask(it -> it.notices().waiting(id));
		notice.ifPresent(waiting -> chasing.give(account, one, waiting, today));
		return Done.with(id);
	}

	@CommandHandler
	Done handle(RemindTask command, MetaData metaData) {
		String id = command.task();
		Account.Facts account = accountOf(id);
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		if (!one.ask(it -> it.tasks().knows(id))) {
			throw new Rejected(Refusal.UNKNOWN_TASK, Ids.keyOf(id));
		}
		LocalDate today = account.today(Act.of(metaData));
		return new Done(id, !one.ask(it -> it.remind(id, Errands.remind(account, today), today)));
	}

	private static TaskAnswered answered(AnswerTask command, String account, String by, LocalDate today) {
		String answer = ANSWER.check(command.answer());
		LocalDate date = answer.equals(WILL_PAY) ? needed("date", command.date()) : null;
		if (date != null && date.isBefore(today)) {
			throw new Rejected(Refusal.PAST_DATE, date, today);
		}
		String words = answer.equals(PROBLEM) ? needed("words", command.words()) : command.words();
		return new TaskAnswered(command.task(), account, answer, by, date,
				new Personal(account, (words != null && !words.isBlank()) ? words.strip() : null));
	}

	private static <T> T needed(String field, @Nullable T value) {
		if (value == null || value.toString().isBlank()) {
			throw new Rejected(Refusal.MISSING_FIELD, field);
		}
		return value;
	}

	private Account.Facts accountOf(String task) {
		if (!task.matches("(task|notice):.+") || Ids.keyOf(task).lastIndexOf(':') <= 0) {
			throw new Rejected(Refusal.UNKNOWN_TASK, task);
		}
		return account(Ids.accountOf(task));
	}

	private Account.Facts account(String id) {
		return ledger.load(Account.class, id, Refusal.UNKNOWN_ACCOUNT).ask(Account::facts);
	}

}
