package io.dunwell.query.directory;

import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The people of the desk, and the answers about them. */
@AutoConfiguration
class DirectoryConfiguration {

	@Bean
	View<DeskPerson> people() {
		return DeskPerson.VIEW;
	}

	@Bean
	DirectoryAnswers directoryAnswers(Views views) {
		return new DirectoryAnswers(views.reader(DeskPerson.VIEW));
	}

}
