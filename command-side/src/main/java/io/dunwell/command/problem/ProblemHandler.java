package io.dunwell.command.problem;

import java.time.LocalDate;
import java.time.ZoneId;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.problem.AssignDepartment;
import io.dunwell.messages.problem.CheckAction;
import io.dunwell.messages.problem.FinishAction;
import io.dunwell.messages.problem.PlanAction;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** Commands on the problems behind disputes. */
public final class ProblemHandler {

	private final Ledger ledger;

	private final LoopPolicy policy;

	private final ZoneId companyZone;

	/**
	 * @param companyZone whose day counts
	 */
	public ProblemHandler(Ledger ledger, LoopPolicy policy, ZoneId companyZone) {
		this.ledger = ledger;
		this.policy = policy;
		this.companyZone = companyZone;
	}

	@CommandHandler
	Done handle(AssignDepartment command, MetaData metaData) {
		String id = Ids.problem(Ids.company(command.company()), command.cause());
		boolean assigned = of(id).ask(problem -> problem.assign(command.department().strip(), today(metaData)));
		return new Done(id, !assigned);
	}

	@CommandHandler
	Done handle(PlanAction command, MetaData metaData) {
		String id = Ids.problem(Ids.company(command.company()), command.cause());
		of(id).tell(problem -> problem.plan(command.what().strip(), command.owner().strip(), command.due(),
				today(metaData)));
		return Done.with(id);
	}

	@CommandHandler
	Done handle(FinishAction command, MetaData metaData) {
		String id = Ids.problem(Ids.company(command.company()), command.cause());
		known(id).tell(problem -> problem.finish(command.result().strip(), policy, today(metaData)));
		return Done.with(id);
	}

	@CommandHandler
	Done handle(CheckAction command) {
		String id = Ids.problem(command.company(), command.cause());
		return new Done(id, !known(id).ask(problem -> problem.check(policy, command.today())));
	}

	private Loaded<Problem> of(String id) {
		return ledger.loadOrCreate(Problem.class, id, () -> new Problem(id));
	}

	private Loaded<Problem> known(String id) {
		return ledger.load(Problem.class, id, Refusal.NO_OPEN_ACTION);
	}

	private LocalDate today(MetaData metaData) {
		return Act.of(metaData).today(companyZone);
	}

}
