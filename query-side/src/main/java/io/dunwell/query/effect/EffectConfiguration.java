package io.dunwell.query.effect;

import java.time.Clock;

import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What came of the steps of ladders, and the answers about it. */
@AutoConfiguration
class EffectConfiguration {

	@Bean
	View<Effect> stepEffects() {
		return Effect.VIEW;
	}

	@Bean
	EffectAnswers effectAnswers(Views views, @Qualifier("deskClock") Clock deskClock) {
		return new EffectAnswers(views.reader(Effect.VIEW), deskClock);
	}

}
