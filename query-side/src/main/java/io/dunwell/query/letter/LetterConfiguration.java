package io.dunwell.query.letter;

import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.ViewReader;
import io.dunwell.query.view.Views;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The desk at which letters are written. */
@AutoConfiguration(afterName = "io.dunwell.query.view.ViewAutoConfiguration")
@EnableConfigurationProperties(LetterProperties.class)
class LetterConfiguration {

	@Bean
	@ConditionalOnBean(Views.class)
	LetterDesk letterDesk(ViewReader<Standing> standings, LetterProperties settings) {
		InvoiceFiles files = (settings.invoices() != null) ? new InvoiceFolder(settings.invoices()) : InvoiceFiles.NONE;
		return new LetterDesk(standings::find, settings, files, new LetterRoom(settings.texts()));
	}

}
