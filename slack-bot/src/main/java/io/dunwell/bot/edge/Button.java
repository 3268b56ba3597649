package io.dunwell.bot.edge;

/** What happens when a button of ours is pressed. */
@FunctionalInterface
public interface Button {

	/** Works on the button's value. */
	void pressed(Session session, String value);

}
