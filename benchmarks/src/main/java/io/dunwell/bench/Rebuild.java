package io.dunwell.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.dunwell.log.EventLog;
import io.dunwell.query.view.View;
import io.dunwell.query.view.ViewStatus;
import io.dunwell.query.view.Views;

/**
 * All views built anew beside those that serve, until each has taken its place.
 *
 * @param perSecond events of the log, not of all the times that a view read them
 * @param ownCpuMillis processor time of this process for one event
 */
record Rebuild(double perSecond, double ownCpuMillis) {

	/** Asking costs some forty questions to the database. */
	private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(200);

	/**
	 * Of views that run.
	 * @param patienceSeconds until it counts as stuck
	 */
	static Rebuild run(Lab lab, int patienceSeconds) {
		Views views = lab.views();
		long events = lab.get(EventLog.class).head();
		long wanted = versions(views) + lab.declaredViews().size();
		Duration own = Lab.ownCpu();
		long start = System.nanoTime();
		for (View<?> view : lab.declaredViews()) {
			views.rebuild(view.name());
		}
		while (versions(views) < wanted) {
			if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(patienceSeconds)) {
				throw new IllegalStateException("Not rebuilt: " + views.status());
			}
			LockSupport.parkNanos(LOOK_EVERY);
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		return new Rebuild(events / seconds, Lab.ownCpu().minus(own).toNanos() / 1e6 / events);
	}

	private static long versions(Views views) {
		return views.status().stream().mapToLong(ViewStatus::serving).sum();
	}

}
