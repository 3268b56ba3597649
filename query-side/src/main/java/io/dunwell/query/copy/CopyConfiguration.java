package io.dunwell.query.copy;

import java.time.Clock;
import java.time.Duration;

import io.dunwell.log.service.Rounds;
import io.dunwell.log.service.Switchboard;
import io.dunwell.query.ledger.InvoiceHistory;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.letter.InvoiceFiles;
import io.dunwell.query.letter.LetterDesk;
import io.dunwell.query.mail.MailRoom;
import io.dunwell.query.view.View;
import io.dunwell.query.view.ViewReader;
import io.dunwell.query.view.Views;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Copies of invoices that wait for the mail, and who mails them. */
@AutoConfiguration(afterName = "io.dunwell.query.view.ViewAutoConfiguration")
class CopyConfiguration {

	private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);

	@Bean
	View<Copy> copies() {
		return Copy.VIEW;
	}

	@Bean
	CopyAnswers copyAnswers(ViewReader<InvoiceHistory> invoices, ViewReader<Standing> standings, InvoiceFiles files) {
		return new CopyAnswers(invoices, standings, files);
	}

	/** The gateways are there once all handlers are. */
	@Bean
	CopyClerk copyClerk(Views views, LetterDesk desk, MailRoom room, ObjectProvider<CommandGateway> commands,
			ObjectProvider<QueryGateway> queries, @Qualifier("deskClock") Clock deskClock) {
		return new CopyClerk(views.reader(Copy.VIEW), desk, room,
				() -> new Switchboard(commands.getObject(), queries.getObject()), deskClock);
	}

	@Bean
	@ConditionalOnProperty(name = "dunwell.letters.send", matchIfMissing = true)
	Rounds copyRounds(CopyClerk clerk) {
		return new Rounds("copies", BETWEEN_ROUNDS, () -> {
		}, clerk::work);
	}

}
