package io.dunwell.messages.promise;

/**
 * What became of a promised line when its date and grace had passed, by the cash whose
 * value date lies between the promise and the end of the grace.
 */
public enum Outcome {

	/** All of it came, but for a tolerance. */
	KEPT,

	/** Something came. */
	PARTIAL,

	/** Nothing came. */
	BROKEN,

	/**
	 * Nothing of it was owed any more: it was credited. Neither kept nor broken, and said
	 * at once.
	 */
	VOID

}
