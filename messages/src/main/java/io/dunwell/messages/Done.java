package io.dunwell.messages;

/**
 * A command was carried out.
 *
 * @param id of what was made or changed
 * @param already true when the same had been logged a moment ago and nothing was done
 */
public record Done(String id, boolean already) {

	public static Done with(String id) {
		return new Done(id, false);
	}

}
