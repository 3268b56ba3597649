package io.dunwell.messages.aging;

/**
 * On which knowledge a past date is looked at.
 */
public enum Basis {

	/** As recorded by the end of that date. */
	KNOWN,

	/** As effective by the end of that date, given all that is known today. */
	TRUE

}
