package io.dunwell.query.letter;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import io.dunwell.log.service.Rounds;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Meta;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.ladder.FindNoticeCharges;
import io.dunwell.query.ladder.Notice;
import io.dunwell.query.ledger.InvoiceHistory;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.mail.MailRoom;
import io.dunwell.query.mail.SmsRoom;
import io.dunwell.query.view.ViewReader;
import io.dunwell.query.view.Views;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The desk at which letters are written. */
@AutoConfiguration(afterName = "io.dunwell.query.view.ViewAutoConfiguration")
@EnableConfigurationProperties(LetterProperties.class)
class LetterConfiguration {

	private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);

	@Bean
	InvoiceFiles invoiceFiles(LetterProperties settings) {
		return (settings.invoices() != null) ? new InvoiceFolder(settings.invoices()) : InvoiceFiles.NONE;
	}

	@Bean
	LetterDesk letterDesk(ViewReader<Standing> standings, ViewReader<InvoiceHistory> invoices,
			LetterProperties settings, InvoiceFiles files, ObjectProvider<CommandGateway> commands,
			ObjectProvider<QueryGateway> queries, @Qualifier("deskClock") Clock deskClock) {
		return new LetterDesk(standings::find, invoices::find, settings, files, new LetterRoom(settings.texts()),
				(notice, date) -> new Switchboard(commands.getObject(), queries.getObject())
					.ask(new FindNoticeCharges(notice, date), Map.of(Meta.ACTOR, "desk"))
					.charges(),
				company -> new Switchboard(commands.getObject(), queries.getObject())
					.ask(new ListPeople(company), Map.of(Meta.ACTOR, "desk"))
					.people(),
				deskClock);
	}

	@Bean
	LetterAnswers letterAnswers(Views views, LetterDesk desk) {
		return new LetterAnswers(views.reader(Notice.VIEW), desk);
	}

	/** The gateways are there once all handlers are. */
	@Bean
	LetterClerk letterClerk(Views views, LetterDesk desk, MailRoom room, ObjectProvider<CommandGateway> commands,
			ObjectProvider<QueryGateway> queries, @Qualifier("deskClock") Clock deskClock) {
		return new LetterClerk(views.reader(Notice.VIEW), Courier.ofMail(desk, room),
				() -> new Switchboard(commands.getObject(), queries.getObject()), deskClock);
	}

	/** Texts go as mail does; what became of them the clerk of the letters hears. */
	@Bean
	@ConditionalOnProperty("dunwell.sms.url")
	Rounds textRounds(Views views, LetterDesk desk, SmsRoom texts, ObjectProvider<CommandGateway> commands,
			ObjectProvider<QueryGateway> queries, @Qualifier("deskClock") Clock deskClock) {
		LetterClerk clerk = new LetterClerk(views.reader(Notice.VIEW), Courier.ofTexts(desk, texts.room()),
				() -> new Switchboard(commands.getObject(), queries.getObject()), deskClock);
		return new Rounds("text notices", BETWEEN_ROUNDS, () -> {
		}, clerk::work);
	}

	@Bean
	@ConditionalOnProperty(name = "dunwell.letters.send", matchIfMissing = true)
	Rounds letterRounds(LetterClerk clerk) {
		return new Rounds("letters", BETWEEN_ROUNDS, () -> {
		}, clerk::work);
	}

}
