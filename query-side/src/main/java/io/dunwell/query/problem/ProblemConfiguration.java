package io.dunwell.query.problem;

import java.time.Clock;

import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The problems behind disputes, and the answers about them. */
@AutoConfiguration
class ProblemConfiguration {

	@Bean
	View<Problem> rootCauses() {
		return Problem.VIEW;
	}

	@Bean
	ProblemAnswers problemAnswers(Views views, @Qualifier("deskClock") Clock deskClock) {
		return new ProblemAnswers(views.reader(Problem.VIEW), deskClock);
	}

}
