package io.dunwell.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Ids are {@code <type>:<company>:<natural key>}: the type is in the id because the event
 * store's uniqueness ignores the aggregate's type; the key is normalised, so that the
 * same document has the same id however it was typed, and hashed when long.
 */
public final class Ids {

	/** The company of commands that name none. */
	public static final String MAIN = "main";

	private static final int LONGEST_KEY = 64;

	private Ids() {
	}

	/** The company's code, or {@link #MAIN}. */
	public static String company(@Nullable String company) {
		return company == null || company.isBlank() ? MAIN : key(company).toLowerCase(Locale.ROOT);
	}

	/** The company within any id. */
	public static String companyOf(String id) {
		int start = id.indexOf(':') + 1;
		int end = id.indexOf(':', start);
		if (start == 0 || end < 0) {
			throw new Rejected(Refusal.INVALID_ID, id);
		}
		return id.substring(start, end);
	}

	/**
	 * An id that has to be one of a company: companies keep their books apart.
	 * @throws Rejected {@code other-company}
	 */
	public static String within(String company, String id) {
		if (!companyOf(id).equals(company)) {
			throw new Rejected(Refusal.OTHER_COMPANY, id, company);
		}
		return id;
	}

	/** The natural key within any id: an account's code, an invoice's number. */
	public static String keyOf(String id) {
		return id.substring(id.indexOf(':', id.indexOf(':') + 1) + 1);
	}

	public static String account(String company, String account) {
		return of("account", company, account);
	}

	/** The contact log and holds of an account, given the account's id. */
	public static String collectionCase(String accountId) {
		return "case:" + companyOf(accountId) + ":" + keyOf(accountId);
	}

	public static String invoice(String company, String number) {
		return of("invoice", company, number);
	}

	public static String creditNote(String company, String number) {
		return of("credit-note", company, number);
	}

	/** A statement of one of our bank accounts, known by all it says. */
	public static String statement(String company, String content) {
		return "statement:" + company + ":" + hash(content);
	}

	/** One import of a file. */
	public static String file(String company, String run) {
		return of("file", company, run);
	}

	public static String person(String company, String handle) {
		return of("person", company, handle);
	}

	/** The nth promise that starts with this invoice. */
	public static String promise(String invoiceId, int ordinal) {
		return "promise:" + companyOf(invoiceId) + ":" + keyOf(invoiceId) + ":" + ordinal;
	}

	/** The unapplied cash of an account and the promises it reaches. */
	public static String cover(String accountId) {
		return "cover:" + companyOf(accountId) + ":" + keyOf(accountId);
	}

	/** The nth dispute on this invoice. */
	public static String dispute(String invoiceId, int ordinal) {
		return "dispute:" + companyOf(invoiceId) + ":" + keyOf(invoiceId) + ":" + ordinal;
	}

	/** The nth write-off on this invoice. */
	public static String writeOff(String invoiceId, int ordinal) {
		return "write-off:" + companyOf(invoiceId) + ":" + keyOf(invoiceId) + ":" + ordinal;
	}

	/** The invoice of a write-off, given its id. */
	public static String invoiceOf(String writeOffId) {
		return invoice(companyOf(writeOffId), withoutOrdinal(writeOffId));
	}

	/** The nth hold on this account. */
	public static String hold(String accountId, int ordinal) {
		return "hold:" + companyOf(accountId) + ":" + keyOf(accountId) + ":" + ordinal;
	}

	/** The nth call planned on this account. */
	public static String callback(String accountId, int ordinal) {
		return "callback:" + companyOf(accountId) + ":" + keyOf(accountId) + ":" + ordinal;
	}

	/** The nth notice to this account. */
	public static String notice(String accountId, int ordinal) {
		return "notice:" + companyOf(accountId) + ":" + keyOf(accountId) + ":" + ordinal;
	}

	/** The nth copy of an invoice for this account. */
	public static String copy(String accountId, int ordinal) {
		return "copy:" + companyOf(accountId) + ":" + keyOf(accountId) + ":" + ordinal;
	}

	/** The nth task on this account that a person asked for. */
	public static String task(String accountId, int ordinal) {
		return "task:" + companyOf(accountId) + ":" + keyOf(accountId) + ":" + ordinal;
	}

	/** The ladders of a company. */
	public static String ladders(String company) {
		return "ladders:" + company + ":LADDERS";
	}

	/** The collection day of a date (ISO). */
	public static String day(String company, LocalDate date) {
		return "day:" + company + ":" + date;
	}

	/** The days of a company, in their order. */
	public static String calendar(String company) {
		return "calendar:" + company + ":DAYS";
	}

	/**
	 * The account of a hold, a planned call, a notice, a task or a copy, given its id.
	 */
	public static String accountOf(String id) {
		return account(companyOf(id), withoutOrdinal(id));
	}

	private static String withoutOrdinal(String id) {
		String key = keyOf(id);
		int ordinal = key.lastIndexOf(':');
		if (ordinal < 0) {
			throw new Rejected(Refusal.INVALID_ID, id);
		}
		return key.substring(0, ordinal);
	}

	/** A root cause of disputes: the spelling of its words does not matter. */
	public static String problem(String company, String cause) {
		return of("problem", company, cause.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", ""));
	}

	/** What a person may thank others with. */
	public static String purse(String personId) {
		return "purse:" + companyOf(personId) + ":" + keyOf(personId);
	}

	/** The nth thanks of a person. */
	public static String kudos(String personId, int ordinal) {
		return "kudos:" + companyOf(personId) + ":" + keyOf(personId) + ":" + ordinal;
	}

	/** The people of a company's desk. */
	public static String directory(String company) {
		return "directory:" + company;
	}

	/** A company's updates, in their order. */
	public static String bulletin(String company) {
		return "bulletin:" + company + ":UPDATES";
	}

	/** The nth of the company's updates. */
	public static String update(String company, int ordinal) {
		return "update:" + company + ":" + ordinal;
	}

	/** A receipt that the bank gave a reference. */
	public static String payment(String company, String bankAccount, String bankReference) {
		return "payment:" + company + ":" + key(bankAccount) + ":" + key(bankReference);
	}

	/**
	 * A receipt without a reference is known by its content and by its occurrence among
	 * equal ones of that day: two equal receipts are two payments, the same file twice is
	 * one.
	 */
	public static String payment(String company, String bankAccount, String content, int occurrence) {
		return "payment:" + company + ":" + key(bankAccount) + ":" + hash(content) + "-" + occurrence;
	}

	/** A payer known by its name alone, however a bank spaces it. */
	public static String payer(String company, String name) {
		return name.startsWith("payer:") ? name : "payer:" + company + ":" + hash(key(name));
	}

	/**
	 * A payment reference as it is compared: banks and people drop spaces, punctuation
	 * and leading zeros ({@code 2015 0483 0000} is {@code 201504830000}).
	 */
	public static String reference(String reference) {
		return Normalizer.normalize(reference, Normalizer.Form.NFKC)
			.replaceAll("[^\\p{L}\\p{N}]", "")
			.toUpperCase(Locale.ROOT)
			.replaceFirst("^0+(?=.)", "");
	}

	/** The stream that remembers the answer to a command with this key. */
	public static String receipt(String idempotencyKey) {
		return "receipt:" + hash(idempotencyKey);
	}

	/** SHA-256 of a text, the first 128 bits in hex. */
	public static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 16);
		}
		catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

	private static String of(String type, String company, String key) {
		String prefix = type + ":";
		return key.startsWith(prefix) ? key : prefix + company + ":" + key(key);
	}

	private static String key(String natural) {
		String key = Normalizer.normalize(natural, Normalizer.Form.NFKC)
			.strip()
			.replaceAll("\\s+", " ")
			.toUpperCase(Locale.ROOT);
		return key.length() > LONGEST_KEY ? hash(key) : key;
	}

}
