package io.dunwell.bot.edge;

import org.jspecify.annotations.Nullable;

/**
 * Somebody typed a command, pressed a button or submitted a form.
 *
 * @param user their id in Slack
 * @param channel where, when it was in a channel
 * @param trigger opens one window within 3 seconds
 * @param responseUrl answers there, when there is a there
 * @param window the open window it was done in
 * @param key the same for every delivery of the same act
 * @param link to where it was said
 * @param replaces whether the answer takes the place of the message that was acted on
 */
public record Visit(String user, @Nullable String channel, @Nullable String trigger, @Nullable String responseUrl,
		@Nullable Window window, String key, String link, boolean replaces) {

	Visit inPlace() {
		return new Visit(this.user, this.channel, this.trigger, this.responseUrl, this.window, this.key, this.link,
				true);
	}

	/** Whether a form was submitted. */
	boolean isForm() {
		return this.window != null && this.window.isForm();
	}

}
