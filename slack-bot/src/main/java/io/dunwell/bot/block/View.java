package io.dunwell.bot.block;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What is not a message: a window over Slack, or the app's Home tab. */
public sealed interface View {

	List<Block> blocks();

	/**
	 * A window.
	 *
	 * @param callbackId which form this is
	 * @param submit the verb on its button; none when there is nothing to submit
	 * @param metadata what the form must remember, ids only
	 */
	record Modal(String callbackId, String title, @Nullable String submit, String close, String metadata,
			List<Block> blocks) implements View {

		public Modal {
			Limits.whole(callbackId, Limits.ID);
			title = Limits.cut(title, Limits.VIEW_TITLE);
			submit = submit == null ? null : Limits.cut(submit, Limits.VIEW_TITLE);
			close = Limits.cut(close, Limits.VIEW_TITLE);
			Limits.whole(metadata, Limits.METADATA);
			blocks = List.copyOf(blocks);
		}
	}

	/** The Home tab. */
	record Home(List<Block> blocks) implements View {

		public Home {
			blocks = List.copyOf(blocks);
		}
	}

}
