package io.dunwell.desk.launch;

/**
 * Compiled for Java 8 (see the pom), so that every Java anybody still has can load it and
 * hear what is wrong; the rest of the jar is for Java 21.
 */
public final class Launcher {

	private static final int OLDEST_JAVA = 21;

	private static final int WRONG_USE = 2;

	/** By name: it lies beside this class in the jar, and is for Java 17 itself. */
	private static final String SPRING_BOOT_LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

	private Launcher() {
	}

	public static void main(String[] args) throws Exception {
		String sentence = complaint(System.getProperty("java.specification.version"), System.getProperty("java.home"));
		if (!sentence.isEmpty()) {
			System.err.println(sentence);
			System.exit(WRONG_USE);
		}
		Class.forName(SPRING_BOOT_LAUNCHER).getMethod("main", String[].class).invoke(null, (Object) args);
	}

	/** Why this Java will not do; empty when it will. */
	static String complaint(String version, String home) {
		int release = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
		return (release >= OLDEST_JAVA) ? ""
				: "Dunwell needs Java " + OLDEST_JAVA + " or newer, and this is Java " + release + " (" + home
						+ "): start it with a newer one, as in /path/to/jdk-" + OLDEST_JAVA
						+ "/bin/java -jar dunwell.jar";
	}

}
