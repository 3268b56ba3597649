package io.dunwell.bot.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.dunwell.bot.input.Problem;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a line of input, told together and not one by one. */
public final class Problems {

	private final List<Problem> found = new ArrayList<>();

	/** What was read, or null after noting what is wrong with it. */
	public <T> @Nullable T attempt(Supplier<T> reading) {
		try {
			return reading.get();
		}
		catch (NotUnderstood unclear) {
			this.found.addAll(unclear.problems());
			return null;
		}
	}

	/**
	 * What was read, when nothing was wrong with anything.
	 * @throws NotUnderstood with all that was noted
	 */
	public <T> T orThrow(@Nullable T read) {
		if (!this.found.isEmpty() || read == null) {
			throw new NotUnderstood(this.found);
		}
		return read;
	}

}
