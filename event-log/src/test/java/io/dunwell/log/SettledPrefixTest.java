package io.dunwell.log;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import io.dunwell.log.SettledPrefix.Sight;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettledPrefixTest {

	private final SettledPrefix prefix = new SettledPrefix();

	@Test
	void isReadyUpToTheFirstGap() {
		assertThat(ready(0, see(100, 1, 2, 4, 5))).containsExactly(1L, 2L);
		assertThat(ready(2, see(100, 4, 5))).isEmpty();
		assertThat(ready(2, see(100, 3, 4, 5))).containsExactly(3L, 4L, 5L);
	}

	@Test
	void passesAGapOnceAllOlderTransactionsHaveEnded() {
		prefix.note(5, 103);
		assertThat(ready(2, see(102, 4, 5))).as("102 still runs and may hold 3").isEmpty();
		assertThat(ready(2, see(103, 4, 5))).containsExactly(4L, 5L);
	}

	@Test
	void passesNoGapAboveWhatWasNoted() {
		prefix.note(5, 103);
		assertThat(ready(2, see(110, 4, 5, 7))).containsExactly(4L, 5L);
	}

	@Test
	void remembersWhatIsSettledForStatementsThatStartLater() {
		prefix.note(5, 103);
		ready(2, see(103, 4, 5));
		assertThat(ready(2, see(90, 4, 5))).containsExactly(4L, 5L);
	}

	@Test
	void doesNotUseWhatWasSettledWhileAStatementWasUnderWay() {
		long settledBefore = prefix.settled();
		Sight old = see(90, 4, 5);
		prefix.note(5, 103);
		assertThat(ready(2, see(103, 3, 4, 5))).containsExactly(3L, 4L, 5L);
		assertThat(prefix.ready(2, old, settledBefore)).as("it had not seen 3 yet").isEmpty();
	}

	@Test
	void settlesWhatWasReadFromTheStartWithoutAnyNote() {
		ready(0, see(100, 1, 2, 4));
		assertThat(prefix.settled()).isEqualTo(2);
		ready(2, see(100, 3, 4));
		assertThat(prefix.settled()).isEqualTo(4);
		ready(9, see(100, 10, 11));
		assertThat(prefix.settled()).as("nobody has looked at 5 to 9").isEqualTo(4);
	}

	@Test
	void keepsTheFirstNoteUntilItIsDecided() {
		assertThat(prefix.wantsNote(5)).isTrue();
		prefix.note(5, 103);
		assertThat(prefix.wantsNote(9)).isFalse();
		prefix.note(9, 120);
		assertThat(ready(2, see(103, 4, 5))).containsExactly(4L, 5L);
		assertThat(prefix.wantsNote(5)).isFalse();
		assertThat(prefix.wantsNote(9)).isTrue();
	}

	private List<Long> ready(long after, Sight sight) {
		return prefix.ready(after, sight, prefix.settled()).stream().map(StoredEvent::position).toList();
	}

	private static Sight see(long oldestRunning, long... positions) {
		return new Sight(LongStream.of(positions)
			.mapToObj(position -> new StoredEvent(position, "Test", "a", position, "e", Instant.EPOCH, "n", "1", "{}",
					"{}"))
			.toList(), oldestRunning);
	}

}
