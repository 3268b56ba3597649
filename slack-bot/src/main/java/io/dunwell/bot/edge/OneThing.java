package io.dunwell.bot.edge;

import java.util.List;
import java.util.Optional;

import io.dunwell.bot.block.Block;

/** Knows the one thing somebody should do now. */
@FunctionalInterface
public interface OneThing {

	/** The thing, with its buttons, and in words. */
	record First(List<Block> blocks, String text) {
	}

	/** Nothing when there is nothing to do. */
	Optional<First> now(Session session);

}
