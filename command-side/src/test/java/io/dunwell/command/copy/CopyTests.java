package io.dunwell.command.copy;

import java.time.LocalDate;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.contact.PlaceHold;
import io.dunwell.messages.contact.ResumeContact;
import io.dunwell.messages.contact.StopContact;
import io.dunwell.messages.copy.CopyAsked;
import io.dunwell.messages.copy.CopyFailed;
import io.dunwell.messages.copy.CopyMailed;
import io.dunwell.messages.copy.CopyTaken;
import io.dunwell.messages.copy.ReportCopy;
import io.dunwell.messages.copy.SendInvoiceCopy;
import io.dunwell.messages.copy.TakeCopy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CopyTests {

	private static final String COPY = "copy:main:42:1";

	private final Desk desk = new Desk().on("2026-03-02").given(Book.account("42"), Book.invoice("42", "1", "100.00"));

	private final SendInvoiceCopy send = new SendInvoiceCopy(null, "1");

	@Test
	void isSentAtOnceThoughTheyWereMailedAMomentAgo() {
		desk.as("anna", Role.COLLECTOR).given(new LogContact(null, "42", "e-mail", "message-left", null));
		Desk.Said said = desk.at("2026-03-02T22:30:00Z").when(send);
		assertThat(said.one(CopyAsked.class).copy()).isEqualTo(COPY);
		ContactLogged contact = said.one(ContactLogged.class);
		assertThat(contact.channel()).isEqualTo("e-mail");
		assertThat(contact.breach()).isNull();
		assertThat(desk.when(send).done().already()).as("typed again").isTrue();
		assertThat(desk.at("2026-03-03T10:00:00Z").when(send).id()).isEqualTo("copy:main:42:2");
	}

	@Test
	void isKeptFromThoseWhoAreNotToBeContacted() {
		desk.as("anna", Role.COLLECTOR).given(new StopContact(null, "42", "e-mail", "lawyer"));
		desk.refuses(Refusal.CONTACT_STOPPED, send);
		desk.as("lena", Role.LEAD)
			.given(new ResumeContact(null, "42", "e-mail"),
					new PlaceHold(null, "42", null, "insolvency", LocalDate.parse("2026-12-31")));
		desk.refuses(Refusal.INSOLVENT, send);
		desk.refuses(Refusal.UNKNOWN_INVOICE, new SendInvoiceCopy(null, "2"));
	}

	@Test
	void isMailedByOneRoomAndMayComeBackOnce() {
		desk.as("anna", Role.COLLECTOR).given(send);
		desk.as("desk", Role.SYSTEM);
		assertThat(desk.when(new TakeCopy(COPY, "here")).one(CopyTaken.class).room()).isEqualTo("here");
		assertThat(desk.when(new TakeCopy(COPY, "there")).done().already()).isTrue();
		assertThat(desk.when(new ReportCopy(COPY, null)).one(CopyMailed.class).invoice()).isEqualTo("invoice:main:1");
		assertThat(desk.when(new ReportCopy(COPY, null)).done().already()).isTrue();
		assertThat(desk.when(new ReportCopy(COPY, " 550 ")).one(CopyFailed.class).reason().text()).isEqualTo("550");
		assertThat(desk.when(new ReportCopy(COPY, "550")).done().already()).isTrue();
		desk.refuses(Refusal.UNKNOWN_COPY, new ReportCopy("copy:main:42:9", null));
		desk.refuses(Refusal.UNKNOWN_COPY, new TakeCopy("hold:main:42:1", "here"));
	}

}
