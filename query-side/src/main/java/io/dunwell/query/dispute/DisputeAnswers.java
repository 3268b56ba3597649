package io.dunwell.query.dispute;

import io.dunwell.messages.Ids;
import io.dunwell.messages.dispute.DisputeProposals.DisputeProposal;
import io.dunwell.messages.dispute.DisputeProposals;
import io.dunwell.messages.dispute.ListDisputeProposals;
import io.dunwell.messages.dispute.ListDisputes;
import io.dunwell.messages.dispute.OpenDisputes;
import io.dunwell.messages.dispute.OpenDisputes.OpenDispute;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers questions about disputes. */
final class DisputeAnswers {

	private final ViewReader<Contested> disputes;

	private final ViewReader<Proposed> proposals;

	private final AccountIndex accounts;

	DisputeAnswers(ViewReader<Contested> disputes, ViewReader<Proposed> proposals, AccountIndex accounts) {
		this.disputes = disputes;
		this.proposals = proposals;
		this.accounts = accounts;
	}

	@QueryHandler
	OpenDisputes handle(ListDisputes query) {
		AccountIndex.Now names = accounts.now();
		return new OpenDisputes(
				disputes.list(Range.of(Contested.OLDEST, Ids.company(query.company())).limit(query.limit()))
					.stream()
					.map(dispute -> answer(dispute, names.apply(dispute.account())))
					.toList());
	}

	@QueryHandler
	DisputeProposals handle(ListDisputeProposals query) {
		AccountIndex.Now names = accounts.now();
		return new DisputeProposals(
				proposals.list(Range.of(Proposed.OLDEST, Ids.company(query.company())).limit(query.limit()))
					.stream()
					.map(proposal -> answer(proposal, names.apply(proposal.account())))
					.toList());
	}

	private static DisputeProposal answer(Proposed proposal, @Nullable AccountName account) {
		return new DisputeProposal(Ids.keyOf(proposal.account()), (account != null) ? account.name().text() : null,
				(account != null) ? account.collector() : null, Ids.keyOf(proposal.invoice()), proposal.payment(),
				proposal.amount(), proposal.since());
	}

	private static OpenDispute answer(Contested dispute, @Nullable AccountName account) {
		return new OpenDispute(dispute.dispute(), Ids.keyOf(dispute.account()),
				(account != null) ? account.name().text() : null, (account != null) ? account.collector() : null,
				Ids.keyOf(dispute.invoice()), dispute.amount(), dispute.reason(), dispute.opened());
	}

}
