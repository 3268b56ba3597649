package io.dunwell.query.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import io.dunwell.query.mail.MailSpool.End;
import io.dunwell.query.mail.MailSpool.Entry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mail at least once. What is posted is on the disk before {@link #post} returns
 * and goes out when it can, also after a restart. A process killed after the server took
 * a message, and before it said so, sends it again: there is no way to know. Both carry
 * the same Message-ID, by which many servers and readers show them as one.
 */
public final class MailRoom {

	private static final Logger log = LoggerFactory.getLogger(MailRoom.class);

	private static final Duration REMEMBERED = Duration.ofDays(31);

	private final MailSpool spool;

	private final MailRoute route;

	private final String from;

	private final InstantSource clock;

	private final MailListener told;

	/** Two rounds at once would send everything twice. */
	private final ReentrantLock round = new ReentrantLock();

	MailRoom(MailSpool spool, MailRoute route, String from, InstantSource clock, MailListener told) {
		this.spool = spool;
		this.route = route;
		this.from = from;
		this.clock = clock;
		this.told = told;
	}

	/** Unlike that of any other room, and the same after a restart. */
	public String name() {
		return spool.room();
	}

	/** Whether a mail on that notice waits, or went within a month. */
	public boolean has(String notice) {
		return spool.has(SpoolName.of(new MessageId(notice)));
	}

	/**
	 * Takes a mail in. Posting one on the same notice again, while it waits or within a
	 * month of its end, changes nothing.
	 * @return its Message-ID
	 * @throws IllegalArgumentException when an address is none
	 */
	public String post(OutgoingMail mail) {
		try {
			byte[] message = Mime.write(mail, from);
			spool.add(SpoolName.of(new MessageId(mail.notice())), message);
		}
		catch (MessagingException noAddress) {
			throw new IllegalArgumentException("No mail can be sent like that: " + noAddress.getMessage(), noAddress);
		}
		return new MessageId(mail.notice()).in(from.substring(from.lastIndexOf('@') + 1));
	}

	/** The same of a text message. */
	public void post(OutgoingText text) {
		spool.add(SpoolName.of(new MessageId(text.notice())), Mime.write(text, from));
	}

	/**
	 * One round over all that waits: sends what is due, tells what has ended.
	 * @return how many messages still wait
	 */
	public int work() {
		round.lock();
		try {
			int waiting = 0;
			for (Entry entry : spool.all()) {
				waiting += done(entry) ? 0 : 1;
			}
			return waiting;
		}
		finally {
			round.unlock();
		}
	}

	/** Forgets what ended more than a month ago. */
	void tidy() {
		spool.forget(clock.instant().minus(REMEMBERED));
	}

	/** How many messages wait, and why the first of them did not go. */
	public Waiting waiting() {
		List<Entry> all = spool.all();
		Optional<String> reason = all.stream().map(Entry::reason).filter(why -> !why.isEmpty()).findFirst();
		return new Waiting(all.size(), reason.orElse(""));
	}

	private boolean done(Entry entry) {
		Entry now = entry;
		if (now.end() == End.NONE) {
			if (clock.instant().isBefore(now.next())) {
				return false;
			}
			now = tried(now);
			spool.keep(now);
			if (now.end() == End.NONE) {
				return false;
			}
		}
		return tell(now);
	}

	/**
	 * The end is on the disk by now: whoever can not be told is told in the next round.
	 */
	private boolean tell(Entry entry) {
		try (InputStream bytes = spool.open(entry)) {
			MessageId id = MessageId.read(Mime.read(bytes).getMessageID()).orElseThrow();
			told.hear((entry.end() == End.SENT) ? new MailOutcome.Sent(id.notice())
					: new MailOutcome.Failed(id.notice(), entry.reason()));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (MessagingException | RuntimeException later) {
			log.warn("What became of a mail is told again in a moment", later);
			return false;
		}
		spool.remove(entry);
		return true;
	}

	private Entry tried(Entry entry) {
		Instant now = clock.instant();
		return switch (send(entry)) {
			case Delivery.Accepted() -> entry.ended(End.SENT, "");
			case Delivery.Refused(String reason) -> entry.ended(End.FAILED, reason);
			case Delivery.Deferred(String reason) -> {
				Optional<Duration> pause = Pauses.after(entry.tries() + 1);
				yield pause.isPresent() ? entry.tried(now.plus(pause.get()), reason)
						: entry.ended(End.FAILED, "given up: " + reason);
			}
		};
	}

	private Delivery send(Entry entry) {
		try (InputStream bytes = spool.open(entry)) {
			MimeMessage message = Mime.read(bytes);
			return route.send(message);
		}
		catch (IOException | MessagingException unreadable) {
			return new Delivery.Deferred(String.valueOf(unreadable.getMessage()));
		}
	}

	/**
	 * What waits.
	 *
	 * @param reason why one of them did not go yet; empty when none was tried
	 */
	public record Waiting(int count, String reason) {

	}

}
