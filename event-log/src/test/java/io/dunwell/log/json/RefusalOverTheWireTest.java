package io.dunwell.log.json;

import java.util.List;
import java.util.concurrent.CompletionException;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.dunwell.log.vault.MemoryKeyRing;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/** A refusal is known again when it comes from another process. */
class RefusalOverTheWireTest {

	private final Rejected refused = new Rejected(Refusal.MISSING_FIELD, "account");

	private final Serializer serializer = EventSerializer.general(new DunwellJson(new MemoryKeyRing()));

	@Test
	void isFoundBehindWhatWrapsIt() {
		assertThat(Rejected.in(new CompletionException(refused))).containsSame(refused);
		assertThat(Rejected.in(new CompletionException(new IllegalStateException("a bug")))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.MATCH_ANY, names = "(COMMAND|QUERY)_EXECUTION_.*ERROR")
	void isReadFromTheDetailsThatAxonServerCarries(ErrorCode code) {
		Object details = overTheWire(refused.details());
		assertThat(Rejected.in(new CompletionException(code.convert(message(code), () -> details))))
			.hasValueSatisfying(rejected -> {
				assertThat(rejected.refusal()).isEqualTo(Refusal.MISSING_FIELD);
				assertThat(rejected.arguments()).isEqualTo(List.of("account"));
			});
	}

	@ParameterizedTest
	@EnumSource(ErrorCode.class)
	void whatHasNoDetailsIsNoRefusal(ErrorCode code) {
		assertThat(Rejected.in(code.convert(message(code)))).isEmpty();
	}

	private Object overTheWire(Object details) {
		return serializer.deserialize(serializer.serialize(details, byte[].class));
	}

	private static ErrorMessage message(ErrorCode code) {
		return ErrorMessage.newBuilder().setErrorCode(code.errorCode()).setMessage("missing-field[account]").build();
	}

}
