package io.dunwell.bot.block;

import java.util.List;

/**
 * A message.
 *
 * @param text plain; says all that the blocks say, for screen readers and notifications
 */
public record Message(String text, List<Block> blocks) {

	public Message {
		blocks = List.copyOf(blocks);
	}

	/** Its first line. */
	public String headline() {
		return this.text.lines().findFirst().orElse("");
	}

	/** A message of one sentence. */
	public static Message of(String plain) {
		return new Message(plain, List.of(new Block.Section(plain)));
	}

}
