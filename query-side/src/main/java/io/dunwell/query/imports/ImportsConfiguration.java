package io.dunwell.query.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

import io.dunwell.log.EventLog;
import io.dunwell.log.service.Rounds;
import io.dunwell.log.service.Switchboard;
import io.dunwell.query.rest.EdgeAutoConfiguration;
import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/** Imports, and over REST where there is a web server. */
@AutoConfiguration(after = { EdgeAutoConfiguration.class }, afterName = "io.dunwell.query.view.ViewAutoConfiguration")
class ImportsConfiguration {

	/** For one batch of rows. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

	@Bean
	Imports imports(CommandGateway commands, QueryGateway queries, EventLog log,
			@Value("${dunwell.imports.largest:1GB}") DataSize largest) {
		return new Imports(new Switchboard(commands, queries, PATIENCE), log, largest);
	}

	/** Where a folder is named: {@code dunwell.imports.folder}. */
	@Bean
	@ConditionalOnProperty("dunwell.imports.folder")
	Rounds folderWatch(Imports imports, @Value("${dunwell.imports.folder}") Path folder,
			@Value("${dunwell.company.language:en}") Locale language) {
		WatchFolder watched = new WatchFolder(folder, imports, language);
		return new Rounds("watch-folder", BETWEEN_LOOKS, watched::open, watched::look);
	}

	@Bean
	@ConditionalOnBean(Views.class)
	View<ImportRun> importRuns() {
		return ImportRun.VIEW;
	}

	@Bean
	@ConditionalOnBean(Views.class)
	ImportAnswers importAnswers(Views views) {
		return new ImportAnswers(views.reader(ImportRun.VIEW), InstantSource.system());
	}

	@Bean
	@ConditionalOnBean(Views.class)
	View<KnownStatement> knownStatements() {
		return KnownStatement.VIEW;
	}

	@Bean
	@ConditionalOnBean(Views.class)
	StatementAnswers statementAnswers(Views views) {
		return new StatementAnswers(views.reader(KnownStatement.VIEW));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	@Import(ImportsController.class)
	static class Web {

	}

}
