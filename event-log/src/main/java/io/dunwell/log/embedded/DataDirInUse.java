package io.dunwell.log.embedded;

/** Another instance works on the folder; the message is a sentence for the user. */
public final class DataDirInUse extends RuntimeException {

	DataDirInUse(String sentence) {
		super(sentence);
	}

}
