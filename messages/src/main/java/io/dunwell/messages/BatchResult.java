package io.dunwell.messages;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of each row of a batch, in the order of the rows.
 */
public record BatchResult(List<Outcome> outcomes) {

	/**
	 * One row.
	 *
	 * @param id of what the row made, also when it was there already
	 * @param unapplied why cash the row wanted allocated was left unapplied, if so
	 */
	public record Outcome(Status status, @Nullable String id, Rejected.@Nullable Details refusal,
			Rejected.@Nullable Details unapplied) {

		public static Outcome accepted(String id) {
			return new Outcome(Status.ACCEPTED, id, null, null);
		}

		public static Outcome duplicate(String id) {
			return new Outcome(Status.DUPLICATE, id, null, null);
		}

		public static Outcome rejected(Rejected rejected) {
			return new Outcome(Status.REJECTED, null, rejected.details(), null);
		}

	}

	/** Whether a row went in. */
	public enum Status {

		ACCEPTED, DUPLICATE, REJECTED

	}

}
