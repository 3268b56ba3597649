package io.dunwell.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that do one thing after another for a while: a closed loop, no think time. */
final class Load {

	private Load() {
	}

	/** One thing to do; each thread has its own. */
	interface Work extends AutoCloseable {

		void once() throws Exception;

		@Override
		default void close() throws SQLException {
			// most work holds nothing
		}

	}

	/** Makes the work of the nth thread, before the clock starts. */
	interface Maker {

		Work of(int thread) throws Exception;

	}

	/**
	 * What came of it.
	 *
	 * @param cpuMillis processor time for one, of this process and its servers
	 * @param ownCpuMillis of this process alone
	 */
	record Result(double perSecond, double medianMillis, double p99Millis, double cpuMillis, double ownCpuMillis) {

	}

	static Result run(Lab lab, int threads, Duration time, Maker maker) throws Exception {
		List<Work> works = new ArrayList<>();
		try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
			for (int thread = 0; thread < threads; thread++) {
				works.add(maker.of(thread));
			}
			Duration cpu = lab.cpu();
			Duration own = Lab.ownCpu();
			long start = System.nanoTime();
			long end = start + time.toNanos();
			List<Callable<long[]>> loops = works.stream().<Callable<long[]>>map(work -> () -> loop(work, end)).toList();
			List<long[]> latencies = new ArrayList<>();
			for (Future<long[]> loop : pool.invokeAll(loops)) {
				latencies.add(loop.get());
			}
			long elapsed = System.nanoTime() - start;
			return result(latencies, elapsed, lab.cpu().minus(cpu), Lab.ownCpu().minus(own));
		}
		finally {
			for (Work work : works) {
				work.close();
			}
		}
	}

	/** The middle one of several rounds: a noisy neighbour spoils one, not all. */
	static Result median(List<Result> rounds) {
		List<Result> sorted = rounds.stream().sorted((a, b) -> Double.compare(a.perSecond, b.perSecond)).toList();
		return sorted.get(sorted.size() / 2);
	}

	private static long[] loop(Work work, long end) throws Exception {
		long[] nanos = new long[1024];
		int count = 0;
		for (long before = System.nanoTime(); before < end;) {
			work.once();
			long after = System.nanoTime();
			if (count == nanos.length) {
				nanos = Arrays.copyOf(nanos, 2 * count);
			}
			nanos[count++] = after - before;
			before = after;
		}
		return Arrays.copyOf(nanos, count);
	}

	private static Result result(List<long[]> latencies, long elapsed, Duration cpu, Duration own) {
		long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
		return new Result(all.length * 1e9 / elapsed, millis(all, 0.5), millis(all, 0.99),
				cpu.toNanos() / 1e6 / all.length, own.toNanos() / 1e6 / all.length);
	}

	private static double millis(long[] sorted, double quantile) {
		return sorted[(int) Math.min(sorted.length - 1, Math.round(quantile * sorted.length))] / 1e6;
	}

}
