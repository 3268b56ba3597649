package io.dunwell.command.day;

import java.time.LocalDate;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.day.CloseCollectionDay;
import io.dunwell.messages.day.DayClosed;
import io.dunwell.messages.day.DayOpened;
import io.dunwell.messages.day.DayProgressed;
import io.dunwell.messages.day.OpenCollectionDay;
import io.dunwell.messages.day.ProgressDay;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarTests {

	private static final LocalDate MONDAY = Book.DAY;

	private static final LocalDate TUESDAY = MONDAY.plusDays(1);

	private final Desk desk = new Desk();

	@Test
	void opensAtAPositionOfTheLog() {
		desk.given(Book.account("42"));
		DayOpened opened = desk.when(new OpenCollectionDay(null, MONDAY)).one(DayOpened.class);
		assertThat(opened).isEqualTo(new DayOpened("day:main:2026-03-02", "main", MONDAY, 1));
	}

	@Test
	void opensADayOnceAndInOrder() {
		desk.given(new OpenCollectionDay(null, MONDAY));
		var again = desk.when(new OpenCollectionDay(null, MONDAY));
		assertThat(again.done().already()).isTrue();
		assertThat(again.events()).isEmpty();
		desk.refuses(Refusal.DAY_OUT_OF_ORDER, new OpenCollectionDay(null, TUESDAY));
		desk.given(new CloseCollectionDay(null, MONDAY, 0));
		desk.refuses(Refusal.DAY_CLOSED, new OpenCollectionDay(null, MONDAY));
		assertThat(desk.refuses(Refusal.DAY_OUT_OF_ORDER, new OpenCollectionDay(null, TUESDAY.plusDays(1))).arguments())
			.containsExactly("2026-03-04", "2026-03-03");
		assertThat(desk.when(new OpenCollectionDay(null, TUESDAY)).done().already()).isFalse();
		assertThat(desk.when(new OpenCollectionDay("other", MONDAY)).id()).isEqualTo("day:other:2026-03-02");
	}

	@Test
	void comesForwardOnly() {
		desk.given(new OpenCollectionDay(null, MONDAY));
		assertThat(desk.when(new ProgressDay(null, MONDAY, "account:main:7", 500)).one(DayProgressed.class).cursor())
			.isEqualTo("account:main:7");
		assertThat(desk.when(new ProgressDay(null, MONDAY, "account:main:7", 500)).events()).isEmpty();
		assertThat(desk.when(new CloseCollectionDay(null, MONDAY, 510)).one(DayClosed.class).worked()).isEqualTo(510);
		desk.refuses(Refusal.DAY_CLOSED, new ProgressDay(null, MONDAY, "account:main:8", 1000));
		desk.refuses(Refusal.DAY_CLOSED, new CloseCollectionDay(null, MONDAY, 510));
		desk.given(new OpenCollectionDay(null, TUESDAY));
		assertThat(desk.when(new ProgressDay(null, TUESDAY, "account:main:3", 500)).events()).hasSize(1);
	}

	@Test
	void knowsNoDayThatWasNotOpened() {
		desk.refuses(Refusal.UNKNOWN_DAY, new CloseCollectionDay(null, MONDAY, 0));
		desk.given(new OpenCollectionDay(null, MONDAY));
		desk.refuses(Refusal.UNKNOWN_DAY, new ProgressDay(null, TUESDAY, "account:main:7", 500));
		desk.refuses(Refusal.UNKNOWN_DAY, new CloseCollectionDay(null, TUESDAY, 0));
		desk.as("anna", Role.LEAD).refuses(Refusal.FORBIDDEN, new OpenCollectionDay(null, MONDAY));
	}

}
