package io.dunwell.query.imports;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoTest {

	private final Memo memo = new Memo();

	@Test
	void countsEachTextByItself() {
		assertThat(IntStream.of(memo.count("a"), memo.count("b"), memo.count("a"))).containsExactly(1, 1, 2);
	}

	@Test
	void keepsWhatWasFirst() {
		assertThat(memo.putIfAbsent("a", 7)).isZero();
		assertThat(memo.putIfAbsent("a", 8)).isEqualTo(7);
	}

	@Test
	void forgetsNothingWhenItLeavesTheHeap() {
		int many = 100_000;
		for (int i = 0; i < many; i++) {
			assertThat(memo.count("row " + i)).isEqualTo(1);
		}
		for (int i = 0; i < many; i++) {
			assertThat(memo.count("row " + i)).isEqualTo(2);
		}
	}

}
