package io.dunwell.query.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By what banks say that an entry takes back an earlier one.
 */
final class CamtReversals {

	// Sub-families of ISO 20022 bank transaction codes (external code set) that undo a
	// payment: unpaid and refunded direct debits, their cancellation, returned transfers.
	private static final Set<String> SUB_FAMILIES = Set.of("UPDD", "PRDD", "RCDD", "RRTN", "RPCR", "ARET");

	// German transaction codes of the same: returned direct debits and transfers.
	private static final Set<String> GERMAN = Set.of("108", "109", "159", "184", "185");

	private CamtReversals() {
	}

	static boolean is(XmlTree entry, List<CamtTransaction> transactions) {
		String indicator = entry.text("RvslInd");
		return "true".equals(indicator) || "1".equals(indicator)
				|| transactions.stream().anyMatch(CamtTransaction::saysWhyItWasReturned)
				|| Stream
					.concat(entry.all("BkTxCd", "Domn", "Fmly", "SubFmlyCd").map(XmlTree::text),
							transactions.stream().map(CamtTransaction::subFamily))
					.anyMatch(code -> code != null && SUB_FAMILIES.contains(code))
				|| isGerman(entry);
	}

	/** A code of the German list, such as 109 for a returned direct debit. */
	static boolean isGerman(String code) {
		return GERMAN.contains(code);
	}

	// Written as NDDT+109+00901: SWIFT's type, the German code, the bank's own.
	private static boolean isGerman(XmlTree entry) {
		String code = entry.text("BkTxCd", "Prtry", "Cd");
		if (code == null) {
			return false;
		}
		String[] parts = code.split("\\+", -1);
		return parts.length > 1 && (parts[0].equals("NRTI") || isGerman(parts[1]));
	}

}
