package io.dunwell.desk.start;

import java.io.PrintStream;

/**
 * Tells a person that something takes time: one line that changes on a terminal, a line
 * every ten percent elsewhere.
 */
public final class Progress {

	private static final int STEP = 10;

	private final PrintStream out;

	private final boolean terminal;

	private final String what;

	private int said = -1;

	public Progress(PrintStream out, boolean terminal, String what) {
		this.out = out;
		this.terminal = terminal;
		this.what = what;
	}

	/** On this process's output. */
	@SuppressWarnings("SystemConsoleNull") // Desk asks for the console that is null
	public static Progress here(String what) {
		return new Progress(System.out, System.console() != null, what);
	}

	/** Says the percentage, unless it was said. */
	public synchronized void at(int percent) {
		if (terminal && percent != said) {
			out.print("\r" + what + " " + percent + " %");
			if (percent >= 100) {
				out.println();
			}
			out.flush();
			said = percent;
		}
		else if (!terminal && percent / STEP > said / STEP) {
			out.println(what + " " + percent / STEP * STEP + " %");
			said = percent;
		}
	}

}
