package io.dunwell.query.console;

import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.Command;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.dispute.AcceptDisputeProposal;
import io.dunwell.messages.dispute.DeclineDisputeProposal;
import io.dunwell.messages.dispute.DisputeReason;
import io.dunwell.messages.dispute.ListDisputeProposals;
import io.dunwell.messages.invoice.ApproveWriteOff;
import io.dunwell.messages.invoice.ListWriteOffs;
import io.dunwell.messages.invoice.RejectWriteOff;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.ForgetPayer;
import io.dunwell.messages.payment.ListPayers;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.payment.SuggestCash;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What waits for somebody to decide: write-offs above their askers' limits, short
 * payments that may be disputes, and cash that no invoice has yet with where it may
 * belong. Who may decide what is the ledger's to say.
 */
@Controller
@RequestMapping("/decisions")
class DecisionsController {

	private static final int SHOWN = 100;

	private static final String BACK = "/decisions";

	private final Desk desk;

	private final Telling telling;

	DecisionsController(Desk desk, Telling telling) {
		this.desk = desk;
		this.telling = telling;
	}

	@GetMapping
	String waiting(@RequestParam(required = false) @Nullable Long at, Model model) {
		Caller caller = Caller.current();
		model.addAttribute("reasons", DisputeReason.codes());
		model.addAttribute("writeOffs",
				this.desk.ask(new ListWriteOffs(caller.home(), null, SHOWN), caller, at).writeOffs());
		model.addAttribute("proposals",
				this.desk.ask(new ListDisputeProposals(caller.home(), SHOWN), caller, at).proposals());
		model.addAttribute("unapplied",
				this.desk.ask(new SuggestCash(caller.home(), null, null, SHOWN), caller, at).payments());
		model.addAttribute("payers", this.desk.ask(new ListPayers(caller.home(), null, SHOWN), caller, at).payers());
		return "dunwell/decisions";
	}

	@PostMapping("/write-offs")
	String writeOff(@RequestParam String id, @RequestParam boolean approve, @RequestParam(defaultValue = "") String why,
			RedirectAttributes then) {
		return tell(approve ? new ApproveWriteOff(id) : new RejectWriteOff(id, why), then);
	}

	@PostMapping("/proposals")
	String proposal(@RequestParam String invoice, @RequestParam boolean accept,
			@RequestParam(defaultValue = "other") String reason, RedirectAttributes then) {
		return tell(accept ? new AcceptDisputeProposal(Caller.current().home(), invoice, reason, null)
				: new DeclineDisputeProposal(Caller.current().home(), invoice), then);
	}

	@PostMapping("/cash")
	String cash(@RequestParam String payment, @RequestParam String invoice, @RequestParam String amount,
			@RequestParam String currency, RedirectAttributes then) {
		try {
			Money part = Money.of(amount.strip(), currency);
			return tell(new AllocatePayment(payment, List.of(new Allocation(invoice.strip(), part, null))), then);
		}
		catch (Rejected unreadable) {
			return refused(unreadable, then);
		}
	}

	/**
	 * A suggestion as it was shown: whoever accepts it has seen these invoices and
	 * amounts, whatever would be suggested by now.
	 */
	@PostMapping("/suggestions")
	String suggestion(@RequestParam String payment, @RequestParam List<String> invoice,
			@RequestParam List<String> amount, @RequestParam String currency, @RequestParam String reason,
			@RequestParam int confidence, RedirectAttributes then) {
		if (invoice.size() != amount.size()) {
			return refused(new Rejected(Refusal.INVALID_FIELD, "amount", String.join(" ", amount)), then);
		}
		try {
			Match match = new Match(reason, confidence);
			List<Allocation> parts = new ArrayList<>();
			for (int i = 0; i < invoice.size(); i++) {
				parts.add(new Allocation(invoice.get(i), Money.of(amount.get(i), currency), match));
			}
			return tell(new AllocatePayment(payment, parts), then);
		}
		catch (Rejected unreadable) {
			return refused(unreadable, then);
		}
	}

	@PostMapping("/payers")
	String forget(@RequestParam String payer, RedirectAttributes then) {
		return tell(new ForgetPayer(Caller.current().home(), payer), then);
	}

	private String tell(Command command, RedirectAttributes then) {
		return this.telling.tell(command, BACK, then);
	}

	private String refused(Rejected rejected, RedirectAttributes then) {
		return this.telling.refused(rejected, BACK, then);
	}

}
