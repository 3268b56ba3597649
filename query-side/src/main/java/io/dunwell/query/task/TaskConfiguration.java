package io.dunwell.query.task;

import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Tasks, and the answers from them. */
@AutoConfiguration
class TaskConfiguration {

	@Bean
	View<Task> tasks() {
		return Task.VIEW;
	}

	@Bean
	TaskAnswers taskAnswers(Views views, AccountIndex accounts) {
		return new TaskAnswers(views.reader(Task.VIEW), accounts);
	}

}
