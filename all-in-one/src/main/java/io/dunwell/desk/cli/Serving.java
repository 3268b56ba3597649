package io.dunwell.desk.cli;

import java.util.concurrent.CountDownLatch;

import io.dunwell.desk.folder.CannotDo;
import io.dunwell.desk.start.ReadyNote;
import io.dunwell.desk.start.Settings;
import io.dunwell.desk.start.Startup;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A desk that serves until it is stopped. */
final class Serving {

	private Serving() {
	}

	static int until(Settings settings) {
		if (settings.distributed() && !settings.sandbox()) {
			throw new CannotDo("In distributed mode the desk is three services: start command-side, query-side and"
					+ " slack-bot (docs/operating.md). This one runs beside them as the sandbox, with"
					+ " --dunwell.sandbox=true, or for one command such as verify.");
		}
		ConfigurableApplicationContext desk = Startup.run(settings);
		new ReadyNote(settings, desk.getEnvironment()).print(System.out);
		CountDownLatch closed = new CountDownLatch(1);
		desk.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
		try {
			closed.await();
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			desk.close();
		}
		return 0;
	}

}
