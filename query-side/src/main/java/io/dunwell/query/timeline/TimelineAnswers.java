package io.dunwell.query.timeline;

import java.time.ZoneId;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.timeline.ListLatest;
import io.dunwell.messages.timeline.ListTimeline;
import io.dunwell.messages.timeline.Timeline;
import io.dunwell.messages.timeline.Timeline.Entry;
import io.dunwell.query.Texts;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what happened on an account. */
final class TimelineAnswers {

	private final ViewReader<Happening> happenings;

	private final ZoneId zone;

	/**
	 * @param zone of the company, in which times of the day are said
	 */
	TimelineAnswers(ViewReader<Happening> happenings, ZoneId zone) {
		this.happenings = happenings;
		this.zone = zone;
	}

	@QueryHandler
	Timeline handle(ListTimeline query) {
		String account = Ids.account(Ids.company(query.company()), query.account());
		return timeline(Range.of(Happening.IN_ORDER, account).from(query.after() + 1).limit(query.limit()),
				query.language());
	}

	@QueryHandler
	Timeline handle(ListLatest query) {
		String account = Ids.account(Ids.company(query.company()), query.account());
		return timeline(Range.of(Happening.NEWEST, account).from(1 - query.before()).limit(query.limit()),
				query.language());
	}

	private Timeline timeline(Range range, String language) {
		Texts texts = Texts.in(language);
		return new Timeline(happenings.list(range).stream().map(happening -> entry(happening, texts)).toList());
	}

	private Entry entry(Happening happening, Texts texts) {
		String sentence = texts.say("timeline." + happening.type(),
				happening.arguments().stream().map(argument -> argument.in(texts, zone)).toArray());
		Personal words = happening.words();
		String said = (words != null) ? words.text() : null;
		String text = (said != null) ? texts.say("timeline.words", sentence, said) : sentence;
		return new Entry(happening.position(), happening.at(), happening.effective(), happening.type(),
				happening.actor(), text);
	}

}
