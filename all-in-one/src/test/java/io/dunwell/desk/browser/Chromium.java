package io.dunwell.desk.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;

import static org.junit.jupiter.api.Assumptions.abort;

/** The Chromium that is installed here; none is ever downloaded. */
final class Chromium implements AutoCloseable {

	private static final Path PICTURES = Path.of("target", "screenshots");

	private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
			Path.of("/usr/bin/google-chrome"));

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Path executable) {
		this.playwright = Playwright
			.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
				// it may be root who runs the tests, in a container without namespaces
				.setArgs(List.of("--no-sandbox")));
	}

	/**
	 * Starts it. Where there is none the test is skipped, and says so; with
	 * {@code -Ddunwell.browser=required}, as in {@code .ci/run}, it fails.
	 */
	static Chromium start() {
		Optional<Path> found = PLACES.stream().filter(Files::isExecutable).findFirst();
		if (found.isEmpty()) {
			String none = "No Chromium in " + PLACES + ": the pages are not looked at.";
			if ("required".equals(System.getProperty("dunwell.browser"))) {
				throw new AssertionError(none);
			}
			System.out.println(none);
			abort(none);
		}
		return new Chromium(found.orElseThrow());
	}

	/** A window of its own, of somebody who reads English. */
	Page window() {
		Page page = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900))
			.newPage();
		page.setDefaultTimeout(30_000);
		return page;
	}

	/** Keeps what is to be seen, below {@code target}. */
	static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
	}

	@Override
	public void close() {
		browser.close();
		playwright.close();
	}

}
