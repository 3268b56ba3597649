package io.dunwell.query.day;

import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What days have to do and what they did, and the answers from it. */
@AutoConfiguration
class DayConfiguration {

	@Bean
	View<Case> casesDue() {
		return Case.VIEW;
	}

	@Bean
	View<CollectionDay> collectionDays() {
		return CollectionDay.VIEW;
	}

	@Bean
	View<Reach> ladderReach() {
		return Reach.VIEW;
	}

	@Bean
	DayAnswers dayAnswers(Views views) {
		return new DayAnswers(views.reader(Case.VIEW), views.reader(CollectionDay.VIEW), views.reader(Reach.VIEW));
	}

}
