package io.dunwell.log.service;

/**
 * A service that this one cannot do without has not answered; the message is a sentence.
 */
final class DependencyMissing extends RuntimeException {

	DependencyMissing(String sentence) {
		super(sentence);
	}

}
