package io.dunwell.command.unit;

import java.util.List;

import io.dunwell.messages.Command;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Scope;
import io.dunwell.messages.account.SetParent;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.RecordPayments;
import io.dunwell.messages.promise.CancelPromise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.dunwell.command.Book.payment;
import static io.dunwell.command.Book.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ScopeTests {

	static List<Command> ofSouth() {
		return List.of(new CancelPromise("promise:south:1:1", "a slip: nothing else"),
				new SetParent("South", "C", "account:south:P"),
				new AllocatePayment("payment:south:SE35:R1", List.of(to("1", "10.00"))));
	}

	static List<Command> notOfSouth() {
		return List.of(new CancelPromise("promise:main:1:1", "slip"), new SetParent(null, "C", "P"),
				new SetParent("south", "account:north:C", null), new RecordPayments(List.of(payment("R1", "1.00"))),
				new AllocatePayment("payment:south:SE35:R1", List.of(to("invoice:main:1", "10.00"))));
	}

	@ParameterizedTest
	@MethodSource("ofSouth")
	void letsThroughWhatNamesTheCompanyAlone(Command command) {
		assertThatCode(() -> Scope.check((Record) command, "south")).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@MethodSource("notOfSouth")
	void stopsWhateverNamesAnother(Command command) {
		assertThat(catchThrowableOfType(Rejected.class, () -> Scope.check((Record) command, "south")).refusal())
			.isEqualTo(Refusal.NOT_YOUR_COMPANY);
	}

	@Test
	void takesNothingSaidForMainWhereNoCompanyIs() {
		assertThatCode(() -> Scope.check(new SetParent(null, "C", "P"), "main")).doesNotThrowAnyException();
	}

}
