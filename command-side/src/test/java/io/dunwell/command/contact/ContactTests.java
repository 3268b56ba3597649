package io.dunwell.command.contact;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.HoldLifted;
import io.dunwell.messages.contact.HoldPlaced;
import io.dunwell.messages.contact.LiftHold;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.contact.PlaceHold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContactTests {

	private final Desk desk = new Desk();

	@BeforeEach
	void anAccount() {
		desk.given(Book.account("4:2"), Book.account("43"), Book.invoice("4:2", "1", "100.00"));
	}

	@Test
	void logsWhoWasReached() {
		ContactLogged logged = desk.when(new LogContact(null, "4:2", "phone", "Right party", "asked for the invoice"))
			.one(ContactLogged.class);
		assertThat(logged.outcome()).isEqualTo("right-party");
		assertThat(logged.note().subject()).isEqualTo("account:main:4:2");
		desk.refuses(Refusal.UNKNOWN_VALUE, new LogContact(null, "4:2", "pigeon", "no-answer", null));
		desk.refuses(Refusal.UNKNOWN_VALUE, new LogContact(null, "4:2", "phone", "shouted", null));
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, new LogContact(null, "99", "phone", "no-answer", null));
	}

	@Test
	void holdsAndLetsGoOnce() {
		String hold = desk.when(new PlaceHold(null, "4:2", "1", "legal review", Book.DAY)).id();
		assertThat(hold).isEqualTo("hold:main:4:2:1");
		assertThat(desk.when(new LiftHold(hold)).one(HoldLifted.class).account()).isEqualTo("account:main:4:2");
		desk.refuses(Refusal.HOLD_LIFTED, new LiftHold(hold));
		desk.refuses(Refusal.UNKNOWN_HOLD, new LiftHold("hold:main:4:2:2"));
		desk.refuses(Refusal.UNKNOWN_HOLD, new LiftHold("nonsense"));
		desk.refuses(Refusal.UNKNOWN_HOLD, new LiftHold("hold:main:"));
		assertThat(desk.when(new PlaceHold(null, "4:2", null, "legal review", Book.DAY)).one(HoldPlaced.class).hold())
			.isEqualTo("hold:main:4:2:2");
	}

	/** In the words of whoever placed it. */
	@ParameterizedTest
	@ValueSource(strings = { "Insolvency", "konkurs 12 mars", "csődeljárás", "破产" })
	void letsAnInsolventCustomerGoOnlyByWhoDecides(String reason) {
		String hold = desk.when(new PlaceHold(null, "4:2", null, reason, Book.DAY)).id();
		desk.as("anna", Role.COLLECTOR).refuses(Refusal.INSOLVENCY_HOLD, new LiftHold(hold));
		assertThat(desk.as("lena", Role.LEAD).when(new LiftHold(hold)).one(HoldLifted.class).hold()).isEqualTo(hold);
	}

	@Test
	void refusesHoldsThatCanNotBe() {
		desk.refuses(Refusal.PAST_DATE, new PlaceHold(null, "4:2", null, "late", Book.DAY.minusDays(1)));
		desk.refuses(Refusal.INVOICE_OF_OTHER_ACCOUNT, new PlaceHold(null, "43", "1", "legal", Book.DAY));
		desk.refuses(Refusal.UNKNOWN_INVOICE, new PlaceHold(null, "43", "9", "legal", Book.DAY));
	}

}
