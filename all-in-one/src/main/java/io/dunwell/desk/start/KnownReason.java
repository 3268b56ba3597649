package io.dunwell.desk.start;

import io.dunwell.desk.folder.CannotDo;
import org.springframework.boot.SpringBootExceptionReporter;

/** Keeps Spring Boot from printing a page about what one sentence tells the user. */
final class KnownReason implements SpringBootExceptionReporter {

	@Override
	public boolean reportException(Throwable failure) {
		return failure instanceof RuntimeException failed && Startup.reason(failed) instanceof CannotDo;
	}

}
