package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.ladder.CheckLadder;
import io.dunwell.messages.ladder.LadderAdopted;
import io.dunwell.messages.ladder.LadderVersions;
import io.dunwell.messages.ladder.ListLadders;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which ladders there are, and whether a text is one. */
public final class VersionAnswers {

	private final Policies policies;

	private final Concerns concerns;

	public VersionAnswers(Policies policies, Concerns concerns) {
		this.policies = policies;
		this.concerns = concerns;
	}

	@QueryHandler
	LadderVersions handle(CheckLadder query) {
		String company = Ids.company(query.company());
		String text = policies.text(company, query.policy());
		Version version = policies.tried(company, PolicyYaml.parse(text));
		return new LadderVersions(List.of(new LadderVersions.Version(version.policy().name(), version.number(),
				version.policy().from(), false, steps(version.policy()), text, concerns.of(version.policy()))));
	}

	@QueryHandler
	LadderVersions handle(ListLadders query) {
		String company = Ids.company(query.company());
		return new LadderVersions(
				policies.of(company).reversed().stream().map(one -> version(company, one, query.date())).toList());
	}

	private LadderVersions.Version version(String company, Policies.Adopted one, LocalDate date) {
		LadderAdopted adopted = one.adopted();
		boolean inForce = policies.inForce(company, adopted.name(), date)
			.filter(version -> version.number() == adopted.version())
			.isPresent();
		return new LadderVersions.Version(adopted.name(), adopted.version(), adopted.from(), inForce,
				steps(one.policy()), adopted.policy(), concerns.of(one.policy()));
	}

	private static List<LadderVersions.Step> steps(Policy policy) {
		return policy.steps()
			.stream()
			.map(step -> new LadderVersions.Step(step.name(), step.at().said(), step.kind(), step.terms().tone(),
					step.terms().approval()))
			.toList();
	}

}
