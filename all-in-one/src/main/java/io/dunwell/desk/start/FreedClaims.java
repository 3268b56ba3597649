package io.dunwell.desk.start;

import javax.sql.DataSource;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Frees what the desk that was active before had claimed, and if it was killed would keep
 * for another ten seconds. Should it live after all, it finds that its claims are gone
 * before it can write: every process claims under a name of its own.
 */
final class FreedClaims implements SmartLifecycle {

	private final JdbcTemplate database;

	private volatile boolean running;

	FreedClaims(DataSource database) {
		this.database = new JdbcTemplate(database);
	}

	@Override
	public void start() {
		database.update("update reader.token set owner = null where owner is not null");
		database.update("update views.token set owner = null where owner is not null");
		running = true;
	}

	/** Before any reader begins. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

	@Override
	public void stop() {
		running = false;
	}

	@Override
	public boolean isRunning() {
		return running;
	}

}
