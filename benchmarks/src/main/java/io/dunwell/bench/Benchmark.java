package io.dunwell.bench;

/** One question about speed, answered with a table. */
interface Benchmark {

	/** What is asked, and what would be a good answer. */
	String question();

	/** Measures and reports; every figure stands beside the baseline of the same run. */
	void run(Options options, Report report) throws Exception;

}
