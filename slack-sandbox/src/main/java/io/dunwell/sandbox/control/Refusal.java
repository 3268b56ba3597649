package io.dunwell.sandbox.control;

/**
 * A wish of the control API's caller that cannot be met: a wrong name, a button that is
 * not there.
 */
final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	Refusal(String code, String detail) {
		super(detail);
		this.code = code;
	}

	String code() {
		return this.code;
	}

}
