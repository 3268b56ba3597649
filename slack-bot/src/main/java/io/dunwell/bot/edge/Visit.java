package io.dunwell.bot.edge;

import org.jspecify.annotations.Nullable;

/**
 * Somebody typed a command, pressed a button or submitted a form.
 *
 * @param user their id in Slack
 * @param channel where, when it was in a channel
 * @param trigger opens one window within 3 seconds
 * @param responseUrl answers there, when there is a there
 * @param window the open window it was done in, by its view id
 * @param key the same for every delivery of the same act
 * @param link to where it was said
 * @param replaces whether the answer takes the place of the message that was acted on
 */
public record Visit(String user, @Nullable String channel, @Nullable String trigger, @Nullable String responseUrl,
		@Nullable String window, String key, String link, boolean replaces) {

	/** Whether an answer can be shown where it was done. */
	boolean answerable() {
		return this.responseUrl != null || this.window != null;
	}

	Visit inPlace() {
		return new Visit(this.user, this.channel, this.trigger, this.responseUrl, this.window, this.key, this.link,
				true);
	}

	Visit in(String viewId) {
		return new Visit(this.user, this.channel, this.trigger, this.responseUrl, viewId, this.key, this.link,
				this.replaces);
	}

}
