package io.dunwell.desk.e2e;

import io.dunwell.desk.e2e.Api.Answer;
import io.dunwell.messages.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A customer who is to be forgotten, and who paid before anybody knew that it was them.
 */
@ResourceLock(RunningDesk.SHARED)
class ForgottenTest {

	private final RunningDesk desk = RunningDesk.shared();

	private final Api controller = new Api(desk, Role.CONTROLLER);

	private final Api auditor = new Api(desk, Role.AUDITOR);

	private final String code = "F" + System.nanoTime();

	private final String payer = "Arthur Dent " + code;

	@Test
	void isForgottenWithWhatTheBankSaidOfThem() {
		String payment = paidByAStranger();
		controller.command("OpenAccount", "{'account': '%s', 'name': '%s', 'currency': 'SEK'}".formatted(code, payer));
		controller.command("RegisterInvoice", """
				{'account': '%s', 'number': '%s-1', 'issued': '2026-02-01', 'due': '2026-02-28',
				 'amount': {'amount': '80.00', 'currency': 'SEK'}}
				""".formatted(code, code));
		assertThat(controller
			.command("AllocatePayment",
					"""
							{'payment': '%s', 'allocations': [{'invoice': '%s-1', 'amount': {'amount': '80.00', 'currency': 'SEK'}}]}
							"""
						.formatted(payment, code))
			.status()).isEqualTo(200);
		assertThat(everywhere()).as("before").contains(payer, "towel " + code);

		Answer erased = controller.command("ErasePersonalData", "{'subject': 'account:main:%s'}".formatted(code));
		assertThat(erased.status()).as("%s", erased).isEqualTo(200);

		// other processes remember a key for a moment
		await().untilAsserted(() -> assertThat(everywhere()).doesNotContain("Arthur").doesNotContain("towel"));
		assertThat(StoredViews.of(desk, "cash").find(payment)).as("copies of what the bank said, in views")
			.isNotNull()
			.doesNotContain("sealed");
		assertThat(desk.verify()).isEmpty();
		assertThat(controller.get("/api/accounts/main/" + code).text("/balances/0/unapplied")).isEqualTo("20.00");
	}

	private String paidByAStranger() {
		Answer paid = controller.command("RecordPayment", """
				{'bankAccount': 'SE45 5000', 'bankReference': '%s', 'valueDate': '2026-03-02', 'payer': '%s',
				 'amount': {'amount': '100.00', 'currency': 'SEK'}, 'remittance': 'towel %s'}
				""".formatted(code, payer, code));
		assertThat(paid.status()).as("%s", paid).isEqualTo(200);
		return paid.text("/id");
	}

	/** All that an auditor and a colleague can read about it. */
	private String everywhere() {
		return auditor.get("/api/audit/events?after=0")
			.body()
			.asString()
			.lines()
			.filter(line -> line.contains(code))
			.toList() + controller.get("/api/accounts/main/" + code).body().toString()
				+ controller.get("/api/accounts/main/" + code + "/timeline").body()
				+ controller.get("/api/unapplied").body();
	}

}
