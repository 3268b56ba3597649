package io.dunwell.query.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.letter.Letter.Signer;
import io.dunwell.query.letter.LetterProperties.House;
import io.dunwell.query.mail.OutgoingMail;
import io.dunwell.query.mail.OutgoingMail.Attachment;
import org.jspecify.annotations.Nullable;

/** Composes letters from what the ledger knows, and makes mail of them. */
public final class LetterDesk {

	private static final String PDF = "application/pdf";

	private final Function<String, @Nullable Standing> standings;

	private final LetterProperties settings;

	private final InvoiceFiles files;

	private final LetterRoom room;

	LetterDesk(Function<String, @Nullable Standing> standings, LetterProperties settings, InvoiceFiles files,
			LetterRoom room) {
		this.standings = standings;
		this.settings = settings;
		this.files = files;
		this.room = room;
	}

	/**
	 * The letter by what is open now.
	 * @throws Rejected {@code unknown-account}
	 * @throws IllegalArgumentException when nothing that it would ask for is open, or it
	 * warns of something without a day; see {@link Letter}
	 */
	public Letter compose(LetterRequest request) {
		Standing standing = standings.apply(request.account());
		if (standing == null) {
			throw new Rejected(Refusal.UNKNOWN_ACCOUNT, request.account());
		}
		Standing.Profile profile = standing.profile();
		House house = settings.of(profile.company());
		Dues dues = Dues.of(standing, request);
		List<Charge> charges = Stream.concat(dues.charges().stream(), request.charges().stream()).toList();
		Party creditor = house.party(profile.company());
		return new Letter(request.notice(), request.template(), request.date(), creditor,
				request.byFirm() ? house.firm() : null, recipient(profile, request), dues.items(), charges,
				request.deadline(), request.follows(), request.reference(), house.accounts(), request.basis(),
				signer(request, house, creditor),
				request.attach() ? documents(profile.company(), dues.items()) : List.of());
	}

	/** The letter in words. */
	public Written write(Letter letter) {
		return room.write(letter);
	}

	/**
	 * The mail that brings a letter; empty where no address is known: such a letter is
	 * printed.
	 * @param sending 1, and one more each time somebody sends it anew
	 * @param copies who else gets it
	 */
	public Optional<OutgoingMail> mail(Letter letter, Written written, int sending, Instant at, List<String> copies) {
		String to = letter.recipient().email();
		if (to == null) {
			return Optional.empty();
		}
		List<Attachment> attachments = new ArrayList<>();
		attachments.add(new Attachment(name(Ids.keyOf(letter.notice())), PDF, written.pdf()));
		letter.files().forEach(file -> attachments.add(new Attachment(name(file.number()), PDF, file.pdf())));
		return Optional.of(new OutgoingMail(letter.notice(), sending, at, to, copies, written.subject(), written.text(),
				written.html(), attachments));
	}

	/** Numbers hold slashes; names of files must not. */
	private static String name(String number) {
		return number.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".pdf";
	}

	private static Signer signer(LetterRequest request, House house, Party creditor) {
		Signer signer = (request.signer() != null) ? request.signer() : house.signer();
		return (signer != null) ? signer : new Signer(creditor.name(), null);
	}

	private static Recipient recipient(Standing.Profile profile, LetterRequest request) {
		return new Recipient(profile.code(), Objects.requireNonNullElse(profile.name().text(), profile.code()),
				request.address(), profile.country(), profile.language(), request.email());
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
