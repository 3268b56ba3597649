package io.dunwell.command.broken;

import java.math.BigDecimal;

/** A deliberately broken example: an amount that loses cents. */
public final class CountsInFractions {

	private CountsInFractions() {
	}

	static boolean isHalf(BigDecimal amount) {
		return amount.doubleValue() == 0.5;
	}

}
