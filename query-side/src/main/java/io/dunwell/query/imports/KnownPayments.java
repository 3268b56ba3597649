package io.dunwell.query.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.payment.BankTrail;
import io.dunwell.messages.payment.FindPayments;
import io.dunwell.messages.payment.PaymentMatches.PaymentMatch;
import io.dunwell.messages.payment.RecordPayment;
import org.jspecify.annotations.Nullable;

/**
 * The payments that the ledger has under another name than a receipt's own: a batch that
 * came as one sum before its parts, or after them, and one payment that one message tells
 * with the bank's reference and another only with its UETR.
 */
final class KnownPayments {

	private final List<PaymentMatch> matches = new ArrayList<>();

	/** Looks for those of a number of receipts; most have no trail to follow. */
	static KnownPayments of(List<RecordPayment> receipts, Ledger ledger) {
		KnownPayments known = new KnownPayments();
		Map<List<String>, List<RecordPayment>> accounts = new LinkedHashMap<>();
		receipts.stream()
			.filter(one -> one.trail() != null && (one.trail().batch() != null || one.trail().uetr() != null))
			.forEach(one -> accounts
				.computeIfAbsent(List.of(Ids.company(one.company()), one.bankAccount()), key -> new ArrayList<>())
				.add(one));
		accounts.forEach((account, here) -> known.matches
			.addAll(ledger.payments(query(account.getFirst(), account.getLast(), here)).matches()));
		return known;
	}

	private static FindPayments query(String company, String bankAccount, List<RecordPayment> receipts) {
		Set<String> batches = parts(receipts, BankTrail::batch);
		return new FindPayments(company, bankAccount,
				batches.stream().map(batch -> Ids.payment(company, bankAccount, batch)).toList(), List.of(),
				List.copyOf(parts(receipts, BankTrail::uetr)), List.copyOf(batches));
	}

	private static Set<String> parts(List<RecordPayment> receipts, Function<BankTrail, @Nullable String> part) {
		Set<String> parts = new LinkedHashSet<>();
		receipts.forEach(one -> Stream.ofNullable(one.trail())
			.map(part)
			.filter(Objects::nonNull)
			.forEach(name -> parts.add(Objects.requireNonNull(name))));
		return parts;
	}

	/** The payment that a receipt is already in the ledger as, if under another name. */
	@Nullable PaymentMatch under(RecordPayment receipt) {
		BankTrail trail = receipt.trail();
		if (trail == null) {
			return null;
		}
		String own = receipt.bankReference() == null ? "" : id(receipt, receipt.bankReference());
		return matches.stream()
			.filter(match -> !match.payment().equals(own))
			.filter(match -> isBatchOf(receipt, trail, own, match) || isSame(receipt, trail, match))
			.findFirst()
			.orElse(null);
	}

	// The sum of which it is a part; or a part of it, when it is the sum itself.
	private static boolean isBatchOf(RecordPayment receipt, BankTrail trail, String own, PaymentMatch match) {
		if (trail.batch() == null) {
			return false;
		}
		String sum = id(receipt, trail.batch());
		return match.payment().equals(sum)
				|| (own.equals(sum) && match.trail() != null && trail.batch().equals(match.trail().batch()));
	}

	private static boolean isSame(RecordPayment receipt, BankTrail trail, PaymentMatch match) {
		return trail.uetr() != null && match.trail() != null && trail.uetr().equals(match.trail().uetr())
				&& match.amount().equals(receipt.amount());
	}

	private static String id(RecordPayment receipt, String reference) {
		return Ids.payment(Ids.company(receipt.company()), receipt.bankAccount(), reference);
	}

}
