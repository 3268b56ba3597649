package io.dunwell.query.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.dunwell.messages.Event;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every adapter of the view-store port must do. It is run against PostgreSQL,
 * against a real MongoDB where Docker is, and everywhere against the pure-Java server
 * that speaks MongoDB's wire protocol. That one has no secondary indexes (it answers the
 * same, only slower), no sessions or transactions, no crash safety, no collation and no
 * expiry of documents: nothing here, and nothing in production, may need them.
 */
abstract class ViewStoreContract {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final View<Card> CARDS = new View<>("cards", 1, Card.class, List.of(Event.class), event -> null,
			(card, event) -> card,
			List.of(new Index<>("rank", List.of(Column.text("desk", Card::desk)), Column.text("rank", Card::rank)),
					new Index<>("due", List.of(), Column.date("due", Card::due)),
					new Index<>("size", List.of(Column.text("desk", Card::desk)), Column.number("size", Card::size))));

	private final ViewVersion<Card> version = new ViewVersion<>(CARDS, 1);

	private final Documents<Card> documents = new Documents<>(CARDS, JsonMapper.shared());

	abstract ViewStore store();

	/** Calls the store within a transaction, where the adapter has any. */
	abstract void transact(Runnable work);

	@BeforeEach
	void create() {
		store().create(version);
	}

	@AfterEach
	void drop() {
		store().drop(version);
	}

	@Test
	void givesBackWhatWasWritten() {
		Card card = new Card("å \"quoted\" \\ {x,y} $a.b NULL\n", "anna", "1", DAY, 7L);
		write(List.of(card));
		assertThat(read(store().get(version, Set.of(card.id(), "missing")))).containsExactly(card);
		assertThat(store().get(version, Set.of(card.id()))).first().extracting(StoredDocument::position).isEqualTo(42L);
	}

	@Test
	void createsOverWhatIsThere() {
		write(List.of(card("a", "1")));
		store().create(version);
		assertThat(store().get(version, Set.of("a"))).hasSize(1);
	}

	@Test
	void replacesAndDeletesInOneWrite() {
		write(List.of(card("a", "1"), card("b", "2")));
		store().write(version,
				List.of(stored(now("a"), card("a", "9")), now("b").gone(43, List.of()), now("c").gone(43, List.of())));
		assertThat(read(store().get(version, List.of("a", "b", "c")))).containsExactly(card("a", "9"));
		assertThat(ids(Range.of("rank", "anna"))).containsExactly("a");
		assertThat(store().page(version, "", 9)).extracting(StoredDocument::id).containsExactly("a");
	}

	@Test
	void beginsAnewWhatWasDeleted() {
		write(List.of(card("a", "1")));
		store().write(version, List.of(now("a").gone(43, List.of())));
		store().write(version, List.of(stored(now("a"), card("a", "2"))));
		assertThat(read(store().get(version, List.of("a")))).containsExactly(card("a", "2"));
		assertThat(ids(Range.of("rank", "anna"))).containsExactly("a");
	}

	/** Either the lock or the write keeps one from writing over what the other wrote. */
	@Test
	void losesNoUpdateToAnother() {
		int each = 50;
		CompletableFuture<?>[] writers = new CompletableFuture<?>[3];
		Arrays.setAll(writers, writer -> CompletableFuture.runAsync(() -> {
			for (int written = 0; written < each;) {
				written += countsUp() ? 1 : 0;
			}
		}));
		CompletableFuture.allOf(writers).orTimeout(60, TimeUnit.SECONDS).join();
		assertThat(read(List.of(now("a")))).extracting(Card::size).containsExactly(3L * each);
	}

	private boolean countsUp() {
		try {
			transact(() -> {
				store().lock(version);
				StoredDocument before = now("a");
				Long size = before.exists() ? documents.read(before).size() : Long.valueOf(0);
				Card after = new Card("a", "anna", "1", DAY, (size != null) ? size + 1 : null);
				store().write(version, List.of(stored(before, after)));
			});
			return true;
		}
		catch (LostUpdate overtaken) {
			return false;
		}
	}

	@Test
	void writesNothingWhenThereIsNothing() {
		store().write(version, List.of());
		assertThat(store().get(version, List.of())).isEmpty();
	}

	@Test
	void listsInOrderOfTheColumnThenOfTheId() {
		write(List.of(card("b", "1"), card("a", "1"), card("c", "0"), card("Z", "1")));
		assertThat(ids(Range.of("rank", "anna"))).containsExactly("c", "Z", "a", "b");
	}

	@Test
	void listsOnlyWhatEquals() {
		write(List.of(card("a", "1"), new Card("b", "bo", "1", DAY, 1L)));
		assertThat(ids(Range.of("rank", "bo"))).containsExactly("b");
	}

	@Test
	void leavesOutWhatHasNoValue() {
		write(List.of(new Card("a", "anna", null, null, null), new Card("b", null, "1", DAY, 1L)));
		assertThat(ids(Range.of("rank", "anna"))).isEmpty();
		assertThat(ids(Range.of("due"))).containsExactly("b");
	}

	@Test
	void includesBothEndsOfARange() {
		write(IntStream.range(0, 5)
			.mapToObj(i -> new Card("c" + i, "anna", null, DAY.plusDays(i), (long) -i))
			.toList());
		assertThat(ids(Range.of("due").from(DAY.plusDays(1)).to(DAY.plusDays(3)))).containsExactly("c1", "c2", "c3");
		assertThat(ids(Range.of("size", "anna").to(-3L))).containsExactly("c4", "c3");
	}

	@Test
	void goesOnAfterAPlace() {
		write(IntStream.range(0, 6).mapToObj(i -> card("c" + i, String.valueOf(i / 4))).toList());
		Range firstThree = Range.of("rank", "anna").limit(3);
		assertThat(ids(firstThree)).containsExactly("c0", "c1", "c2");
		assertThat(ids(firstThree.after(new Range.Place("0", "c2")))).containsExactly("c3", "c4", "c5");
	}

	@Test
	void readsOnlyTheParts() {
		write(List.of(new Card("a", "anna", "1", DAY, null)));
		assertThat(store().list(version, Range.of("rank", "anna"), List.of("id", "size")))
			.extracting(found -> JsonMapper.shared().readTree(found.json()))
			.containsExactly(JsonMapper.shared().readTree("{\"id\": \"a\", \"size\": null}"));
	}

	@Test
	void pagesThroughAllOfThemByTheirIds() {
		write(List.of(new Card("b", null, null, null, null), card("Z", "1"), card("å", "2"), card("a", "3")));
		List<StoredDocument> first = store().page(version, "", 3);
		assertThat(first).extracting(StoredDocument::id).containsExactly("Z", "a", "b");
		assertThat(read(first)).contains(card("a", "3"));
		assertThat(store().page(version, "b", 3)).extracting(StoredDocument::id).containsExactly("å");
		assertThat(store().page(version, "å", 3)).isEmpty();
	}

	@Test
	void clearsButKeepsItsPlace() {
		write(List.of(card("a", "1")));
		store().clear(version);
		assertThat(ids(Range.of("rank", "anna"))).isEmpty();
		write(List.of(card("a", "1")));
		assertThat(ids(Range.of("rank", "anna"))).containsExactly("a");
	}

	@Test
	void keepsVersionsApart() {
		write(List.of(card("a", "1")));
		store().create(version.next());
		assertThat(store().get(version.next(), Set.of("a"))).isEmpty();
		store().drop(version.next());
		assertThat(store().get(version, Set.of("a"))).hasSize(1);
	}

	@Test
	void dropsWhatIsNotThere() {
		store().drop(version.next());
		assertThat(store().get(version, Set.of("a"))).isEmpty();
	}

	@Test
	void locksWithinATransaction() {
		transact(() -> {
			store().lock(version);
			store().lock(version);
			write(List.of(card("a", "1")));
		});
		assertThat(store().get(version, Set.of("a"))).hasSize(1);
	}

	ViewVersion<?> version() {
		return version;
	}

	void write(List<Card> cards) {
		store().write(version, cards.stream().map(card -> stored(now(card.id()), card)).toList());
	}

	static Card card(String id, String rank) {
		return new Card(id, "anna", rank, DAY, 1L);
	}

	/** What is kept under an id. */
	StoredDocument now(String id) {
		return store().get(version, Set.of(id)).stream().findFirst().orElseGet(() -> StoredDocument.none(id));
	}

	private StoredDocument stored(StoredDocument before, Card card) {
		StoredDocument place = before.gone(42, before.late());
		return documents.write(place, card, DAY);
	}

	private List<Card> read(List<StoredDocument> found) {
		return found.stream().filter(StoredDocument::exists).map(documents::read).toList();
	}

	private List<String> ids(Range range) {
		return store().list(version, range, List.of()).stream().map(StoredDocument::id).toList();
	}

	record Card(String id, @Nullable String desk, @Nullable String rank, @Nullable LocalDate due, @Nullable Long size) {

	}

}
