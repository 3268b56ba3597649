package io.dunwell.desk.cli;

import java.util.concurrent.CountDownLatch;

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
