package io.dunwell.bot.edge;

import java.util.ArrayList;
import java.util.List;

import io.dunwell.bot.block.Block;
import io.dunwell.bot.block.Block.Actions;
import io.dunwell.bot.block.Block.Section;
import io.dunwell.bot.block.Element;
import io.dunwell.bot.block.Message;

/**
 * A question with a button for each answer; pressing one carries on with what was typed.
 *
 * @param text the question
 */
public record Question(String text, List<Answer> answers) {

	/** What a long line of input may take of a button. */
	private static final int LONGEST_VALUE = 2000;

	/** One answer, and what to carry on with. */
	public record Answer(String label, Typed typed) {
	}

	/** The question as a message; answers too long for a button are only told. */
	public Message message() {
		List<Element> buttons = new ArrayList<>();
		for (Answer answer : this.answers) {
			String value = Json.write(answer.typed());
			if (value.length() <= LONGEST_VALUE) {
				buttons.add(new Element.Button(Typed.CARRY_ON + "#" + (buttons.size() + 1), answer.label(), value));
			}
		}
		StringBuilder told = new StringBuilder(this.text);
		this.answers.forEach(answer -> told.append("\n• ").append(answer.label()));
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Section(buttons.isEmpty() ? told.toString() : this.text));
		if (!buttons.isEmpty()) {
			blocks.add(new Actions(buttons));
		}
		return new Message(told.toString(), blocks);
	}

}
