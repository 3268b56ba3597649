package io.dunwell.query.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.ContactDetails;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.ladder.NoticeCharge;
import io.dunwell.query.ladder.Notice;
import io.dunwell.query.ledger.InvoiceHistory;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.letter.Letter.Signer;
import io.dunwell.query.letter.LetterProperties.House;
import io.dunwell.query.mail.OutgoingMail;
import io.dunwell.query.mail.OutgoingMail.Attachment;
import io.dunwell.query.mail.OutgoingText;
import org.jspecify.annotations.Nullable;

/** Composes letters from what the ledger knows, and makes mail of them. */
public final class LetterDesk {

	private static final String PDF = "application/pdf";

	private final Function<String, @Nullable Standing> standings;

	private final Function<String, @Nullable InvoiceHistory> invoices;

	private final LetterProperties settings;

	private final InvoiceFiles files;

	private final LetterRoom room;

	private final BiFunction<String, LocalDate, List<NoticeCharge>> upcoming;

	private final Function<String, List<Person>> people;

	private final Clock clock;

	/**
	 * @param upcoming what a notice that is not out will charge, as the ledger decides it
	 * @param people of a company
	 */
	LetterDesk(Function<String, @Nullable Standing> standings, Function<String, @Nullable InvoiceHistory> invoices,
			LetterProperties settings, InvoiceFiles files, LetterRoom room,
			BiFunction<String, LocalDate, List<NoticeCharge>> upcoming, Function<String, List<Person>> people,
			Clock clock) {
		this.standings = standings;
		this.invoices = invoices;
		this.settings = settings;
		this.files = files;
		this.room = room;
		this.upcoming = upcoming;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * The letter of a notice that went out, with what it asked for then.
	 * @throws Rejected {@code notice-not-written}
	 */
	public Letter sent(Notice notice) {
		Standing standing = standing(notice);
		LetterRequest request = request(notice, standing);
		return compose(request, standing, Dues.then(standing, request, invoices));
	}

	/**
	 * The letter of a notice as it would be written today.
	 * @throws Rejected {@code notice-not-written}, {@code no-letterhead}
	 * @throws IllegalArgumentException when nothing that it would ask for is open; see
	 * {@link Letter}
	 */
	public Letter compose(Notice notice) {
		Standing standing = standing(notice);
		LetterRequest request = request(notice, standing);
		String company = standing.profile().company();
		if (request.byFirm() && settings.of(company).firm() == null) {
			throw new Rejected(Refusal.NO_LETTERHEAD, Ids.keyOf(notice.id()), company);
		}
		return compose(request, standing, Dues.of(standing, request, invoices));
	}

	Letter compose(LetterRequest request) {
		Standing standing = standing(request.account());
		return compose(request, standing, Dues.of(standing, request, invoices));
	}

	private LetterRequest request(Notice notice, Standing standing) {
		boolean costs = notice.terms().interest() || !notice.terms().fees().isEmpty();
		return LetterRequest.of(notice, LocalDate.now(clock.withZone(ZoneId.of(standing.profile().timeZone()))),
				date -> costs ? upcoming.apply(notice.id(), date) : List.of());
	}

	private Standing standing(Notice notice) {
		if (!notice.isWritten()) {
			throw new Rejected(Refusal.NOTICE_NOT_WRITTEN, Ids.keyOf(notice.id()), notice.kind());
		}
		return standing(notice.account());
	}

	private Standing standing(String account) {
		Standing standing = standings.apply(account);
		if (standing == null) {
			throw new Rejected(Refusal.UNKNOWN_ACCOUNT, account);
		}
		return standing;
	}

	private Letter compose(LetterRequest request, Standing standing, Dues dues) {
		Standing.Profile profile = standing.profile();
		House house = settings.of(profile.company());
		Party creditor = house.party(profile.company());
		Signer signer = house.signer();
		return new Letter(request.notice(), request.template(), request.date(), creditor,
				request.byFirm() ? house.firm() : null, recipient(profile), dues.items(), dues.charges(),
				request.deadline(), request.follows(), reference(request), house.accounts(), basis(request),
				(signer != null) ? signer : new Signer(creditor.name(), null),
				request.attach() ? documents(profile.company(), dues.items()) : List.of());
	}

	private static List<LegalBasis> basis(LetterRequest request) {
		return request.charges()
			.stream()
			.flatMap(charge -> Stream.ofNullable(charge.basis())
				.map(text -> new LegalBasis(charge.kind(), text, charge.confirmed())))
			.distinct()
			.toList();
	}

	/** The payer's text has room for one: that of the only invoice. */
	private @Nullable String reference(LetterRequest request) {
		List<String> asked = request.lines().stream().map(LetterRequest.Line::invoice).distinct().toList();
		InvoiceHistory only = (asked.size() == 1) ? invoices.apply(asked.getFirst()) : null;
		return (only != null) ? only.reference() : null;
	}

	/** The letter in words. */
	public Written write(Letter letter) {
		return room.write(letter);
	}

	/**
	 * The mail that brings a letter; empty where no address is known: such a letter is
	 * printed.
	 * @param copies addresses of who else gets it
	 */
	public Optional<OutgoingMail> mail(Letter letter, Written written, List<String> copies, Instant at) {
		String to = letter.recipient().email();
		if (to == null) {
			return Optional.empty();
		}
		List<Attachment> attachments = new ArrayList<>();
		attachments.add(new Attachment(name(Ids.keyOf(letter.notice())), PDF, written.pdf()));
		letter.files().forEach(file -> attachments.add(new Attachment(name(file.number()), PDF, file.pdf())));
		return Optional.of(new OutgoingMail(letter.notice(), at, to, copies, written.subject(), written.text(),
				written.html(), attachments));
	}

	/**
	 * The text message of a notice; empty where no telephone is known.
	 * @throws IllegalArgumentException when nothing that it would ask for is open, or it
	 * is too long
	 */
	Optional<OutgoingText> text(Notice notice) {
		Standing standing = standing(notice.account());
		LetterRequest step = request(notice, standing);
		LetterRequest request = step
			.by((step.template().compareTo(Template.FIRM_NOTICE) < 0) ? Template.REMINDER : Template.FIRM_NOTICE);
		Letter letter = compose(request, standing, Dues.of(standing, request, invoices));
		return Optional.ofNullable(standing.profile().contact().phone())
			.map(phone -> new OutgoingText(notice.id(), phone, room.text(letter), letter.recipient().language()));
	}

	/**
	 * Where copies of a notice go: to those who have the role its step names, for this
	 * account where it has one of them, as far as their addresses are known.
	 */
	List<String> copies(Notice notice) {
		String role = notice.terms().copy();
		Standing.Profile profile = standing(notice.account()).profile();
		if (role == null) {
			return List.of();
		}
		Stream<String> handles = switch (role) {
			case "collector" -> Stream.ofNullable(profile.collector());
			case "salesperson" -> Stream.ofNullable(profile.salesperson());
			default -> people.apply(profile.company())
				.stream()
				.filter(person -> person.role().name().toLowerCase(Locale.ROOT).equals(role))
				.map(Person::handle);
		};
		Map<String, String> addresses = settings.of(profile.company()).people();
		return handles.flatMap(handle -> Stream.ofNullable(addresses.get(handle))).distinct().sorted().toList();
	}

	/**
	 * The mail that brings a copy of an invoice, with a few words; empty where no address
	 * or no document is known.
	 * @param id of the copy
	 * @param number the invoice's
	 */
	public Optional<OutgoingMail> copy(String id, String account, String number, Instant at) {
		Standing.Profile profile = standing(account).profile();
		String company = profile.company();
		Recipient recipient = recipient(profile);
		String to = recipient.email();
		return (to == null) ? Optional.empty() : files.find(company, number).map(file -> {
			CoverLetter cover = room.cover(recipient, settings.of(company).party(company).name(), number);
			return new OutgoingMail(id, at, to, List.of(), cover.subject(), cover.text(), cover.html(),
					List.of(new Attachment(name(number), PDF, file.pdf())));
		});
	}

	/** Numbers hold slashes; names of files must not. */
	private static String name(String number) {
		return number.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".pdf";
	}

	private static Recipient recipient(Standing.Profile profile) {
		ContactDetails contact = profile.contact();
		return new Recipient(profile.code(), Objects.requireNonNullElse(profile.name().text(), profile.code()),
				Objects.requireNonNullElse(contact.address(), List.of()), profile.country(), profile.language(),
				contact.email());
	}

	private List<InvoiceFile> documents(String company, List<OpenItem> items) {
		return items.stream()
			.filter(item -> item.asked().isPositive())
			.map(OpenItem::number)
			.distinct()
			.flatMap(number -> files.find(company, number).stream())
			.toList();
	}

}
