package io.dunwell.query.timeline;

import java.time.Clock;

import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What happened, and the answers from it. */
@AutoConfiguration
class TimelineConfiguration {

	@Bean
	View<Happening> timeline() {
		return Happening.VIEW;
	}

	@Bean
	TimelineAnswers timelineAnswers(Views views, @Qualifier("deskClock") Clock deskClock) {
		return new TimelineAnswers(views.reader(Happening.VIEW), deskClock.getZone());
	}

}
