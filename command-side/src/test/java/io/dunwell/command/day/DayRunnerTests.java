package io.dunwell.command.day;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Views;
import io.dunwell.command.unit.OwnVoice;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Command;
import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.Companies;
import io.dunwell.messages.account.ListCompanies;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.day.CasesDue;
import io.dunwell.messages.day.CasesDue.Due;
import io.dunwell.messages.day.CloseCollectionDay;
import io.dunwell.messages.day.DayClosed;
import io.dunwell.messages.day.DayEvent;
import io.dunwell.messages.day.DayOpened;
import io.dunwell.messages.day.DayProgressed;
import io.dunwell.messages.day.ListCasesDue;
import io.dunwell.messages.day.OpenCollectionDay;
import io.dunwell.messages.day.WorkCase;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.promise.PromiseLineJudged;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DayRunnerTests {

	private static final String FRIDAY = "2026-03-06";

	/** The first day on which promises for Friday are judged. */
	private static final LocalDate WEDNESDAY = LocalDate.parse("2026-03-11");

	private static final int LARGE = 501;

	private final Desk desk = new Desk();

	private final Views views = companies("main").answering(ListCasesDue.class, CasesDue.class, this::due);

	@Test
	void worksWhatIsDueAndCloses() {
		promisesOf(2);
		run(WEDNESDAY);
		assertThat(judged()).hasSize(2);
		assertThat(days()).extracting(Object::getClass)
			.extracting(Class::getSimpleName)
			.containsExactly("DayOpened", "DayClosed");
		assertThat(views.positions()).containsExactly("1", String.valueOf(((DayOpened) days().getFirst()).position()));
		run(WEDNESDAY);
		run(WEDNESDAY.minusDays(1));
		assertThat(days()).hasSize(2);
	}

	@Test
	void catchesUpOnMissedDaysInOrder() {
		promisesOf(1);
		run(Book.DAY);
		run(Book.DAY.plusDays(12));
		assertThat(days().stream().filter(DayOpened.class::isInstance).map(day -> ((DayOpened) day).date()))
			.containsExactlyElementsOf(Book.DAY.datesUntil(Book.DAY.plusDays(13)).toList());
		assertThat(effectiveDates()).containsExactly(WEDNESDAY.toString());
	}

	@Test
	void notesItsProgressAndGoesOnFromThere() {
		promisesOf(LARGE);
		assertThatThrownBy(
				() -> runner(dying(command -> command instanceof CloseCollectionDay)).runUpTo(WEDNESDAY, now()))
			.hasMessage("killed");
		run(WEDNESDAY);
		DayProgressed progressed = (DayProgressed) days().get(1);
		assertThat(progressed.worked()).isEqualTo(500);
		assertThat(views.asked().getLast()).isEqualTo(new ListCasesDue("main", WEDNESDAY, progressed.cursor(), 500));
		assertThat(judged()).hasSize(LARGE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7, 8 })
	void endsAsWithoutAKill(int commands) {
		promisesOf(7);
		AtomicInteger left = new AtomicInteger(commands);
		assertThatThrownBy(() -> runner(dying(command -> left.getAndDecrement() <= 0)).runUpTo(WEDNESDAY, now()))
			.isInstanceOf(IllegalStateException.class);
		run(WEDNESDAY);
		assertThat(judged()).hasSize(7).allSatisfy((promise, times) -> assertThat(times).isEqualTo(1));
		assertThat(days()).extracting(DayEvent::getClass).containsExactly(DayOpened.class, DayClosed.class);
	}

	@Test
	void waitsForTheViews() {
		promisesOf(1);
		AtomicInteger behind = new AtomicInteger(2);
		Views slow = companies("main").answering(ListCasesDue.class, CasesDue.class, query -> {
			if (behind.getAndDecrement() > 0) {
				throw new Rejected(Refusal.VIEWS_BEHIND, 1);
			}
			return due(query);
		});
		new DayRunner(desk.events(), new OwnVoice(new Switchboard(desk.gateway(), slow.gateway())), () -> 1)
			.runUpTo(WEDNESDAY, now());
		assertThat(judged()).hasSize(1);
	}

	@Test
	void waitsForTheViewOfCompanies() {
		promisesOf(1);
		AtomicInteger behind = new AtomicInteger(2);
		Views slow = new Views().answering(ListCasesDue.class, CasesDue.class, this::due)
			.answering(ListCompanies.class, Companies.class, all -> {
				if (behind.getAndDecrement() > 0) {
					throw new Rejected(Refusal.VIEWS_BEHIND, 1);
				}
				return new Companies(List.of("main"));
			});
		new DayRunner(desk.events(), new OwnVoice(new Switchboard(desk.gateway(), slow.gateway())), () -> 1)
			.runUpTo(WEDNESDAY, now());
		assertThat(judged()).hasSize(1);
	}

	@Test
	void theOnlyCaseDoesNotKeepTheDayOpen() {
		promisesOf(1);
		runner(dying(command -> command instanceof WorkCase)).runUpTo(WEDNESDAY, now());
		assertThat(judged()).isEmpty();
		assertThat(days()).extracting(DayEvent::getClass).containsExactly(DayOpened.class, DayClosed.class);
		run(WEDNESDAY.plusDays(1));
		assertThat(judged()).hasSize(1);
	}

	@Test
	void theOnlyCaseWaitsForTheLog() {
		promisesOf(1);
		CommandGateway noLog = gateway(command -> {
			if (command instanceof WorkCase) {
				throw new IllegalStateException("No connection", new SQLException("refused"));
			}
		});
		assertThatThrownBy(() -> runner(noLog).runUpTo(WEDNESDAY, now())).isInstanceOf(IllegalStateException.class)
			.hasRootCauseMessage("refused");
		assertThat(days()).hasSize(1);
		run(WEDNESDAY);
		assertThat(judged()).hasSize(1);
		assertThat(days()).hasSize(2);
	}

	@Test
	void aCaseThatCannotBeWorkedHoldsUpNoOther() {
		promisesOf(3);
		runner(dying(command -> command instanceof WorkCase work && work.account().endsWith("02"))).runUpTo(WEDNESDAY,
				now());
		assertThat(judged()).hasSize(2);
		run(WEDNESDAY.plusDays(1));
		assertThat(judged()).hasSize(3);
	}

	@Test
	void aDayWaitsWhenNoCaseCanBeWorked() {
		promisesOf(3);
		assertThatThrownBy(() -> runner(dying(command -> command instanceof WorkCase)).runUpTo(WEDNESDAY, now()))
			.isInstanceOf(IllegalStateException.class);
		assertThat(days()).hasSize(1);
	}

	@Test
	void anotherProcessMayCloseTheDayFirst() {
		promisesOf(1);
		runner(before(command -> command instanceof CloseCollectionDay, new CloseCollectionDay(null, WEDNESDAY, 1)))
			.runUpTo(WEDNESDAY, now());
		assertThat(days()).hasSize(2);
	}

	@Test
	void everyCompanyHasItsOwnDays() {
		promisesOf(1);
		desk.given(new OpenAccount("other", "B", "Acme AB", null, null, null, null, "anna", null));
		run(WEDNESDAY);
		List<String> seen = new ArrayList<>();
		Views both = companies("main", "other").answering(ListCasesDue.class, CasesDue.class, this::due);
		new DayRunner(desk.events(), new OwnVoice(new Switchboard(desk.gateway(), both.gateway())), () -> 1).runUpTo(
				WEDNESDAY.plusDays(2), now(),
				(company, day, done, total) -> seen.add(company + " " + day + " " + done + " of " + total));
		assertThat(days().stream().filter(DayClosed.class::isInstance).map(DayEvent::toString)).hasSize(4)
			.filteredOn(day -> day.contains("company=other"))
			.singleElement()
			.asString()
			.contains("2026-03-13");
		assertThat(seen).containsExactly("main 2026-03-12 0 of 2", "main 2026-03-12 1 of 2", "main 2026-03-13 2 of 2",
				"other 2026-03-13 0 of 1", "other 2026-03-13 1 of 1");
	}

	@Test
	void aCompanyThatCannotGoOnHoldsUpNoOther() {
		promisesOf(1);
		Views both = companies("another", "main").answering(ListCasesDue.class, CasesDue.class, this::due);
		CommandGateway dying = dying(
				command -> command instanceof OpenCollectionDay open && "another".equals(open.company()));
		assertThatThrownBy(
				() -> new DayRunner(desk.events(), new OwnVoice(new Switchboard(dying, both.gateway())), () -> 1)
					.runUpTo(WEDNESDAY, now()))
			.hasMessage("killed");
		assertThat(days()).hasSize(2);
		assertThat(judged()).hasSize(1);
	}

	@Test
	void aRefusalForAnotherReasonIsAnError() {
		assertThatThrownBy(() -> runner(refusing(OpenCollectionDay.class)).runUpTo(WEDNESDAY, now()))
			.isInstanceOf(Rejected.class);
		Views broken = companies("main").answering(ListCasesDue.class, CasesDue.class, query -> {
			throw new Rejected(Refusal.CONFLICT);
		});
		assertThatThrownBy(() -> new DayRunner(desk.events(),
				new OwnVoice(new Switchboard(desk.gateway(), broken.gateway())), () -> 1)
			.runUpTo(WEDNESDAY, now())).isInstanceOf(Rejected.class);
	}

	private void promisesOf(int accounts) {
		desk.on("2026-03-02");
		for (int i = 1; i <= accounts; i++) {
			String code = "A%02d".formatted(i);
			desk.given(Book.account(code), Book.invoice(code, code, "100.00"),
					Book.promise(code, Book.line(code, "100.00", FRIDAY)));
		}
	}

	private void run(LocalDate date) {
		runner(desk.gateway()).runUpTo(date, now());
	}

	private DayRunner runner(CommandGateway gateway) {
		return new DayRunner(desk.events(), new OwnVoice(new Switchboard(gateway, views.gateway())), () -> 1);
	}

	private static Views companies(String... codes) {
		return new Views().answering(ListCompanies.class, Companies.class, all -> new Companies(List.of(codes)));
	}

	private static MetaData now() {
		return MetaData.with(Meta.RECORDED, "2026-03-14T00:00:00Z");
	}

	/** Cases due, read from the log. */
	private CasesDue due(ListCasesDue query) {
		Map<String, List<String>> due = new TreeMap<>();
		for (var message : desk.log()) {
			switch ((Event) message.getPayload()) {
				case PromiseNoted noted when noted.until().isBefore(query.date())
						&& Ids.companyOf(noted.account()).equals(query.company()) ->
					due.computeIfAbsent(noted.account(), account -> new ArrayList<>()).add(noted.promise());
				case PromiseJudged judged -> due.remove(judged.account());
				default -> {
					// makes nothing due
				}
			}
		}
		return new CasesDue(due.entrySet()
			.stream()
			.filter(one -> query.after() == null || one.getKey().compareTo(query.after()) > 0)
			.limit(query.limit())
			.map(one -> new Due(one.getKey(), one.getValue(), List.of()))
			.toList());
	}

	private List<DayEvent> days() {
		return desk.log()
			.stream()
			.map(message -> (Event) message.getPayload())
			.filter(DayEvent.class::isInstance)
			.map(DayEvent.class::cast)
			.toList();
	}

	/** Promise → how often it was judged. */
	private Map<String, Integer> judged() {
		Map<String, Integer> judged = new TreeMap<>();
		desk.log()
			.stream()
			.filter(message -> message.getPayload() instanceof PromiseLineJudged)
			.forEach(message -> judged.merge(((PromiseLineJudged) message.getPayload()).promise(), 1, Integer::sum));
		return judged;
	}

	private List<Object> effectiveDates() {
		return desk.log()
			.stream()
			.filter(message -> message.getPayload() instanceof PromiseLineJudged)
			.<Object>map(message -> message.getMetaData().get(Meta.EFFECTIVE))
			.toList();
	}

	private CommandGateway dying(Predicate<Command> when) {
		return gateway(command -> {
			if (when.test(command)) {
				throw new IllegalStateException("killed");
			}
		});
	}

	private CommandGateway refusing(Class<? extends Command> type) {
		return gateway(command -> {
			if (type.isInstance(command)) {
				throw new Rejected(Refusal.CONFLICT);
			}
		});
	}

	private CommandGateway before(Predicate<Command> when, Command other) {
		return gateway(command -> {
			if (when.test(command)) {
				desk.given(other);
			}
		});
	}

	private CommandGateway gateway(Consumer<Command> first) {
		CommandGateway real = desk.gateway();
		return (CommandGateway) Proxy.newProxyInstance(CommandGateway.class.getClassLoader(),
				new Class<?>[] { CommandGateway.class }, (proxy, method, arguments) -> {
					first.accept((Command) arguments[0]);
					try {
						return method.invoke(real, arguments);
					}
					catch (InvocationTargetException failed) {
						throw failed.getCause();
					}
				});
	}

}
