package io.dunwell.query.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.ContactDetailsSet;
import io.dunwell.messages.account.SalespersonAssigned;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.ladder.NoticeCharge;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.NoticeTerms;
import io.dunwell.query.fixture.Told;
import io.dunwell.query.ladder.Notice;
import io.dunwell.query.ledger.InvoiceHistory;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.ledger.StandingFold;
import io.dunwell.query.letter.Letter.Consequence;
import io.dunwell.query.letter.LetterProperties.House;
import io.dunwell.query.letter.LetterRequest.Line;
import io.dunwell.query.mail.OutgoingMail;
import io.dunwell.query.mail.OutgoingMail.Attachment;
import io.dunwell.query.mail.OutgoingText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LetterDeskTest {

	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

	/** What an earlier notice charged. */
	private static final InvoiceRegistered EARLIER = new InvoiceRegistered(Ids.invoice("main", "ACME-N0-F"),
			Told.ACCOUNT, "main", null,
			new OpenAmount("ACME-N0-F", MONDAY, List.of(new Instalment(MONDAY, money("60"))), money("60"), money("60")),
			"fee", Ids.invoice("main", "1/2026"));

	private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

	private static final List<NoticeCharge> FEE = List.of(
			new NoticeCharge("fee", "ACME-N1-F", Ids.invoice("main", "1/2026"), money("60"), "Lag (1981:739)", false),
			new NoticeCharge("interest", "1/2026-N1-R", Ids.invoice("main", "1/2026"), money("0.25"), null, false));

	private static final List<Person> PEOPLE = List.of(person("lena", Role.LEAD), person("leo", Role.LEAD),
			person("carl", Role.CONTROLLER));

	private final Path folder;

	LetterDeskTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void asksForWhatIsWantedAndMentionsTheRest() {
		Letter letter = desk().compose(request(Template.FIRM_NOTICE, null, Set.of()));
		assertThat(letter.asked()).extracting(OpenItem::number).containsExactly("1/2026", "2");
		assertThat(letter.others()).extracting(OpenItem::number).containsExactly("3");
		assertThat(letter.totals()).containsExactly(money("150"));
		assertThat(letter.asked().getLast()).returns(money("250"), OpenItem::open)
			.returns(money("50"), OpenItem::asked);
		assertThat(letter.asked().getFirst().daysLate(MONDAY)).isEqualTo(3);
	}

	@Test
	void attachesDocumentsThatAreStoredAndNamesThoseThatAreNot() throws IOException {
		Files.createDirectories(folder.resolve("main"));
		Files.writeString(folder.resolve("main/1%2F2026.pdf"), "%PDF-");
		Letter letter = desk().compose(request(Template.REMINDER, null, Set.of()));
		assertThat(letter.files()).extracting(InvoiceFile::number).containsExactly("1/2026");
		assertThat(letter.withoutFile()).containsExactly("2");
		Written written = desk().write(letter);
		OutgoingMail mail = desk().mail(letter, written, List.of(), NOW).orElseThrow();
		assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("n-1.pdf", "1-2026.pdf");
		assertThat(written.text()).contains("1/2026");
	}

	@Test
	void neverLooksForADocumentOutsideItsFolder() throws IOException {
		Files.writeString(folder.resolve("secret.pdf"), "%PDF-");
		Path inner = folder.resolve("inner");
		Files.createDirectories(inner.resolve("main"));
		assertThat(new InvoiceFolder(inner).find("main", "../../secret")).isEmpty();
		assertThat(new InvoiceFolder(inner).find("..", "secret")).isEmpty();
	}

	@Test
	void threatensOnlyWithADayAndWarnsOnlyOfSomething() {
		LetterDesk desk = desk();
		LocalDate deadline = MONDAY.plusDays(7);
		assertThat(desk.compose(request(Template.COURT_WARNING, deadline, Set.of())).follows())
			.containsExactly(Consequence.COURT);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> desk.compose(request(Template.COURT_WARNING, null, Set.of())));
		assertThat(desk.compose(request(Template.FINAL_NOTICE, deadline, Set.of())).follows())
			.containsExactly(Consequence.AGENCY);
		assertThatIllegalArgumentException().isThrownBy(
				() -> desk.compose(request(Template.FINAL_NOTICE, MONDAY.minusDays(1), Set.of(Consequence.AGENCY))));
	}

	@Test
	void hasNoMailForACustomerWithoutAnAddress() {
		Standing unreachable = standing().document();
		Letter letter = desk(unreachable).compose(request(Template.REMINDER, null, Set.of()));
		assertThat(desk().mail(letter, desk().write(letter), List.of(), NOW)).isEmpty();
	}

	@Test
	void readsFromPropertiesWhoWrites() {
		String main = "dunwell.letters.companies.main.";
		LetterProperties read = new Binder(
				new MapConfigurationPropertySource(Map.of(main + "name", "Nordverk Maskin AB", main + "address[0]",
						"Hamngatan 12", main + "accounts[0].kind", "Bankgiro", main + "accounts[0].number", "5050-1055",
						main + "firm.name", "Lind & Partners", main + "signer.name", "Maria Ek")))
			.bindOrCreate("dunwell.letters", LetterProperties.class);
		assertThat(read.of("main"))
			.returns(List.of(new PayWay("Bankgiro", "5050-1055", null, null, null)), House::accounts)
			.returns(new Party("Lind & Partners", List.of(), null, null, null, null), House::firm)
			.returns(new Party("Nordverk Maskin AB", List.of("Hamngatan 12"), null, null, null, null),
					house -> house.party("main"));
		assertThat(read.of("other").party("other").name()).isEqualTo("other");
	}

	@Test
	void asksForTheFeeAndInterestOfItsNoticeAndNamesTheirLaw() {
		Letter letter = desk().compose(notice(null, null));
		assertThat(letter.totals()).containsExactly(money("210.25"));
		assertThat(desk().write(letter).text()).contains("Påminnelseavgift, faktura 1/2026")
			.contains("Dröjsmålsränta", "0,25", "210,25")
			.contains("Påminnelseavgift: Lag (1981:739) (ska bekräftas av jurist)");
	}

	@Test
	void asksAgainForWhatEarlierNoticesCharged() {
		Told<InvoiceHistory> fee = new Told<>(InvoiceHistory.VIEW.fold(), MONDAY).tell(EARLIER);
		LetterDesk desk = new LetterDesk(id -> standing().tell(EARLIER).document(),
				id -> id.equals(EARLIER.invoice()) ? fee.document() : null, settings(), InvoiceFiles.NONE,
				new LetterRoom(null), (notice, date) -> List.of(), company -> List.of(), CLOCK);
		Letter letter = desk.compose(notice(null, null));
		assertThat(letter.charges()).containsExactly(new Charge("fee", "1/2026", money("60")));
		assertThat(letter.others()).extracting(OpenItem::number).containsExactly("3");
		assertThat(letter.totals()).containsExactly(money("210"));
	}

	@Test
	void writesForALawFirmWhereTheStepSaysSo() {
		Letter letter = desk().compose(notice("law-firm", null));
		assertThat(letter.writer()).isEqualTo(Samples.FIRM);
		assertThat(desk().write(letter).text()).startsWith(Samples.FIRM.name());
		LetterDesk without = new LetterDesk(id -> standing().document(), id -> null,
				new LetterProperties(null, null, Map.of()), InvoiceFiles.NONE, new LetterRoom(null),
				(notice, date) -> List.of(), company -> List.of(), CLOCK);
		assertThatExceptionOfType(Rejected.class).isThrownBy(() -> without.compose(notice("law-firm", null)))
			.returns(Refusal.NO_LETTERHEAD, Rejected::refusal);
	}

	@Test
	void saysItShortlyInATextMessage() {
		Standing reachable = standing()
			.tell(new ContactDetailsSet(Told.ACCOUNT, said(null), said("+46 70 1"), said(null)))
			.document();
		assertThat(desk(reachable).text(notice(null, null)).orElseThrow()).isEqualTo(new OutgoingText(
				"notice:main:ACME:1", "+46 70 1",
				"Nordverk Maskin AB: 210,25 SEK på konto ACME är fortfarande obetalt. Betala omgående, eller ring oss i dag.",
				"sv"));
		assertThat(desk().text(notice(null, null))).isEmpty();
	}

	@Test
	void fitsATextMessageIntoThreePartsInEveryLanguage() {
		for (String language : Words.LANGUAGES) {
			for (Template template : List.of(Template.COURTESY, Template.REMINDER, Template.FIRM_NOTICE)) {
				String text = new LetterRoom(null)
					.text(Samples.letter(template, language, Samples.items(template, Samples.currency(language), 3)));
				assertThat(new OutgoingText("notice:main:1", "1", text, language).text()).contains("K-")
					.doesNotContain("\u00a0")
					.doesNotContain("{");
			}
		}
	}

	@Test
	void copiesThoseWhoseAddressIsKnown() {
		assertThat(desk().copies(notice(null, null))).isEmpty();
		assertThat(desk().copies(notice(null, "collector"))).containsExactly("anna@nordverk.example");
		assertThat(desk().copies(notice(null, "lead"))).containsExactly("lena@nordverk.example");
		assertThat(desk().copies(notice(null, "controller"))).isEmpty();
		Standing sold = standing().tell(new SalespersonAssigned(Told.ACCOUNT, "anna")).document();
		assertThat(desk(sold).copies(notice(null, "salesperson"))).containsExactly("anna@nordverk.example");
	}

	@Test
	void refusesAnAccountNobodyKnows() {
		LetterDesk desk = desk(null);
		assertThatExceptionOfType(Rejected.class)
			.isThrownBy(() -> desk.compose(request(Template.REMINDER, null, Set.of())))
			.returns(Refusal.UNKNOWN_ACCOUNT, Rejected::refusal);
	}

	private LetterDesk desk() {
		return desk(standing()
			.tell(new ContactDetailsSet(Told.ACCOUNT, said("x@kund.example"), said(null),
					said("Storgatan 5\n582 23 Linköping")))
			.document());
	}

	private static Personal said(@Nullable String text) {
		return new Personal(Told.ACCOUNT, text);
	}

	private LetterDesk desk(@Nullable Standing standing) {
		return new LetterDesk(id -> standing, id -> null, settings(), new InvoiceFolder(folder), new LetterRoom(null),
				(notice, date) -> FEE, company -> PEOPLE, CLOCK);
	}

	private static Told<Standing> standing() {
		return new Told<>(new StandingFold(), MONDAY).opened()
			.invoice("1/2026", "100", MONDAY.minusDays(3))
			.invoice("2", "250", MONDAY.minusDays(1))
			.invoice("3", "400", MONDAY.plusDays(9));
	}

	private static LetterProperties settings() {
		return new LetterProperties(null, null,
				Map.of("main", new House("Nordverk Maskin AB", List.of(), null, null, null, null, Samples.WAYS, null,
						Samples.FIRM, Map.of("anna", "anna@nordverk.example", "lena", "lena@nordverk.example"))));
	}

	private static LetterRequest request(Template template, @Nullable LocalDate deadline, Set<Consequence> follows) {
		return new LetterRequest("notice:main:n-1", Told.ACCOUNT, template, MONDAY,
				List.of(new Line(Ids.invoice("main", "1/2026"), MONDAY.minusDays(3), money("1000")),
						new Line(Ids.invoice("main", "2"), MONDAY.minusDays(1), money("50"))),
				deadline, follows, true, List.of(), false);
	}

	private static Notice notice(@Nullable String letterhead, @Nullable String copy) {
		NoticeTerms terms = new NoticeTerms("firm", null, null, "collector", null, null, List.of(money("60")), true,
				false, copy, null, letterhead);
		return new Told<>(Notice.VIEW.fold(), MONDAY)
			.tell(new NoticeDrafted("notice:main:ACME:1", Told.ACCOUNT, MONDAY, "letter", "firm", terms, "default", 1,
					List.of(line("1/2026", MONDAY.minusDays(3), "100"), line("2", MONDAY.minusDays(1), "50"))))
			.document();
	}

	private static NoticeLine line(String number, LocalDate due, String amount) {
		return new NoticeLine(Ids.invoice("main", number), due, "firm", 1, MONDAY, MONDAY, money(amount));
	}

	private static Person person(String handle, Role role) {
		return new Person("main", handle, null, role, null, "sv", "Europe/Stockholm", null);
	}

	private static Money money(String amount) {
		return Money.of(amount, "SEK");
	}

}
