package io.dunwell.query.claim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.ladder.FindLetter;
import io.dunwell.messages.ladder.ListNotices;
import io.dunwell.messages.ladder.Notices.Notice;
import io.dunwell.messages.timeline.ListTimeline;
import io.dunwell.messages.timeline.Timeline.Entry;
import io.dunwell.query.Texts;
import io.dunwell.query.letter.Html;
import io.dunwell.query.letter.InvoiceFiles;
import io.dunwell.query.letter.Pdf;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;

/**
 * One ZIP with all that lawyers or a court need of one customer: the claim with its whole
 * story as PDF, the letters that went out, and the documents of its open invoices where
 * they are stored.
 */
final class ClaimFile {

	private static final int PAGE = 1000;

	private static final int NOTICES = 1000;

	private final Desk desk;

	private final InvoiceFiles files;

	private final Html html = new Html("io/dunwell/query/claim");

	ClaimFile(Desk desk, InvoiceFiles files) {
		this.desk = desk;
		this.files = files;
	}

	/**
	 * As it stands now.
	 * @param texts of who asks, in whose language it is told; letters are in the
	 * customer's
	 * @throws Rejected {@code unknown-account}
	 */
	byte[] write(String company, String account, Caller caller, Texts texts) {
		String language = texts.locale().toLanguageTag();
		AccountStanding standing = desk.ask(new FindAccount(company, account, language), caller);
		List<Notice> notices = desk.ask(new ListNotices(company, account, null, NOTICES), caller).notices();
		SequencedMap<String, byte[]> letters = letters(notices, caller);
		SequencedMap<String, byte[]> invoices = invoices(standing);
		List<String> missing = standing.invoices()
			.stream()
			.map(InvoiceLine::number)
			.filter(number -> !invoices.containsKey("invoices/" + name(number)))
			.toList();
		SequencedMap<String, byte[]> all = new LinkedHashMap<>();
		all.put("claim.pdf", Pdf.write(html.write("claim", texts.locale(), Map.of("t", texts, "standing", standing,
				"notices", notices, "missing", missing, "story", story(company, account, caller, language)))));
		all.putAll(letters);
		all.putAll(invoices);
		return zip(all);
	}

	private List<Entry> story(String company, String account, Caller caller, String language) {
		List<Entry> story = new ArrayList<>();
		List<Entry> page = desk.ask(new ListTimeline(company, account, 0, PAGE, language), caller).entries();
		while (!page.isEmpty()) {
			story.addAll(page);
			page = desk.ask(new ListTimeline(company, account, page.getLast().position(), PAGE, language), caller)
				.entries();
		}
		return story;
	}

	private SequencedMap<String, byte[]> letters(List<Notice> notices, Caller caller) {
		SequencedMap<String, byte[]> letters = new LinkedHashMap<>();
		for (Notice notice : notices) {
			boolean written = notice.kind().equals("e-mail") || notice.kind().equals("letter");
			if (written && notice.state().equals("given")) {
				letters.put("letters/" + name(notice.given() + " " + notice.step()),
						Objects.requireNonNull(desk.ask(new FindLetter(notice.id(), true), caller).pdf()));
			}
		}
		return letters;
	}

	private SequencedMap<String, byte[]> invoices(AccountStanding standing) {
		SequencedMap<String, byte[]> invoices = new LinkedHashMap<>();
		standing.invoices()
			.forEach(invoice -> files.find(standing.company(), invoice.number())
				.ifPresent(file -> invoices.put("invoices/" + name(invoice.number()), file.pdf())));
		return invoices;
	}

	/** Numbers hold slashes; names of files must not. */
	private static String name(String text) {
		return text.replaceAll("[^\\p{L}\\p{N}._ -]+", "-") + ".pdf";
	}

	private static byte[] zip(SequencedMap<String, byte[]> files) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException neverInMemory) {
			throw new UncheckedIOException(neverInMemory);
		}
		return bytes.toByteArray();
	}

}
