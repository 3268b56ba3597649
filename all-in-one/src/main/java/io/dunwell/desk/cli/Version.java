package io.dunwell.desk.cli;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar, which the build writes into it. */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String built = Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(),
				"not packaged");
		return new String[] { "Dunwell " + built, "Java " + Runtime.version() };
	}

}
