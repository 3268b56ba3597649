package io.dunwell.log.vault;

import java.util.Collection;
import java.util.Optional;

import javax.crypto.SecretKey;

/**
 * One AES-256 key per data subject, kept apart from the log. An erased subject has no key
 * and never gets one again.
 */
public interface KeyRing {

	/**
	 * The subject's key, made when there is none; it is kept before it is returned, so
	 * that nothing is ever sealed with a key that gets lost. Empty once erased.
	 */
	Optional<SecretKey> key(String subject);

	/** Makes the missing ones of these keys at once, so that a batch costs one trip. */
	void prepare(Collection<String> subjects);

	/** Fetches these keys at once, so that reading a batch costs one trip. */
	void prefetch(Collection<String> subjects);

	/** The subject's key; empty when erased or never made. */
	Optional<SecretKey> find(String subject);

	/** Whether the subject ever had a key, be it erased or not. */
	boolean knows(String subject);

	/**
	 * Forgets the keys for good; doing so twice does no harm. This process sees it at
	 * once, others within two seconds.
	 */
	void erase(Collection<String> subjects);

}
