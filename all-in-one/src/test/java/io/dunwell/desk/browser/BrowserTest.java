package io.dunwell.desk.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.dunwell.desk.e2e.RunningDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A morning at the demo company, as its people see it. */
@Timeout(300)
class BrowserTest {

	private static final String CUSTOMER = "Browsing Brothers Ltd";

	/** The desk goes round every second, and posts one message a second. */
	private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(30_000);

	private static Chromium chromium;

	private static RunningDesk desk;

	@BeforeAll
	static void open() {
		chromium = Chromium.start();
		desk = RunningDesk.on(RunningDesk.freshFolder(), "--dunwell.demo=true");
	}

	@AfterAll
	static void close() {
		if (desk != null) {
			desk.close();
			chromium.close();
		}
	}

	@Test
	void showsTheBookTakesAFileInAndTakesAPromiseBack() {
		Page console = chromium.window();
		List<String> troubles = new ArrayList<>();
		console.onPageError(troubles::add);
		signIn(console);
		overview(console);
		importInvoice(console);
		openAccount(console);

		Page slack = chromium.window();
		slack.onPageError(troubles::add);
		becomeChloe(slack);
		Locator echo = promise(slack);
		Locator state = console.locator("section[aria-labelledby=promises] .state");
		assertThat(state).hasText("open");
		Chromium.picture(console, "5-account-with-promise");
		takeBack(slack, echo);
		assertThat(state).hasText("cancelled");
		assertEquals(List.of(), troubles, "errors of the pages' scripts");
	}

	@Test
	void worksThroughTheMorningPlan() {
		Page slack = chromium.window();
		List<String> troubles = new ArrayList<>();
		slack.onPageError(troubles::add);
		becomeChloe(slack);
		assertThat(messages(slack, "Good morning")).isVisible(SOON);
		Locator cards = slack.locator("article.message")
			.filter(new Locator.FilterOptions().setHas(button(slack, "Log promise")));
		assertThat(cards).hasCount(5, new HasCountOptions().setTimeout(30_000));
		Chromium.picture(slack, "8-morning-plan");
		button(cards.first(), "Log promise").click();

		Locator modal = slack.getByRole(AriaRole.DIALOG);
		assertThat(modal.getByRole(AriaRole.HEADING)).hasText("Promise to pay");
		modal.getByLabel("When will they pay?").fill("2026-02-27");
		button(modal, "Log promise").click();
		assertThat(modal.locator(".field-error:visible")).containsText("in the past");
		Chromium.picture(slack, "9-promise-refused");
		modal.getByLabel("When will they pay?").fill("2026-03-06");
		button(modal, "Log promise").click();

		assertThat(modal).hasCount(0);
		Locator echo = slack.locator("article.message").last();
		assertThat(echo).containsText(Pattern.compile("Promise: .*6 Mar", Pattern.DOTALL));
		Chromium.picture(slack, "10-promise-echo");
		takeBack(slack, echo);

		slack.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Home")).click();
		assertThat(slack.locator("#home")).containsText("worklist");
		Chromium.picture(slack, "11-home");
		slack.locator("#theme").click();
		slack.locator("#theme").click();
		assertThat(slack.locator("#theme")).hasText("dark");
		Chromium.picture(slack, "12-home-dark");
		assertEquals(List.of(), troubles, "errors of the page's scripts");
	}

	@Test
	void showsEachPageOfTheConsole() {
		Page console = chromium.window();
		List<String> troubles = new ArrayList<>();
		console.onPageError(troubles::add);
		console.onResponse(answer -> {
			if (answer.status() >= 400) {
				troubles.add(answer.status() + " " + answer.url());
			}
		});
		signIn(console);
		for (String name : console.locator("header nav a").allTextContents()) {
			visit(console, name);
			assertThat(console.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
			Chromium.picture(console, "page-" + name.toLowerCase(Locale.ROOT));
		}
		assertEquals(List.of(), troubles, "errors of the pages");
	}

	private static void signIn(Page console) {
		console.navigate(desk.url(""));
		assertThat(console.getByRole(AriaRole.HEADING).first()).hasText("Sign in");
		Chromium.picture(console, "1-sign-in");
		button(console, "Frank Weber").click();
	}

	/** By the navigation, which has the seldom ones under More. */
	private static void visit(Page console, String name) {
		Locator link = console.locator("header nav a").filter(new Locator.FilterOptions().setHasText(name));
		if (!link.isVisible()) {
			console.locator("header .more summary").click();
		}
		link.click();
	}

	private static void overview(Page console) {
		assertThat(console.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Overview");
		assertThat(console.locator("article.card h3 > span:first-child"))
			.containsText(new String[] { "EUR", "HUF", "SEK", "USD" });
		Chromium.picture(console, "2-overview");
	}

	private static void importInvoice(Page console) {
		visit(console, "Imports");
		console.locator("#kind").selectOption("invoices");
		console.locator("#file").setInputFiles(new FilePayload("invoices.csv", "text/csv", """
				account,accountName,number,issued,due,amount,currency
				BB,%1$s,BB-1,2026-01-12,2026-02-11,1250.00,EUR
				BB,%1$s,BB-2,2026-01-12,yesterday,1250.00,EUR
				""".formatted(CUSTOMER).getBytes(StandardCharsets.UTF_8)));
		button(console, "Import").click();
		assertThat(console.getByRole(AriaRole.STATUS)).containsText("1 row");
		assertThat(console.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("line 3"))).isVisible();
		Chromium.picture(console, "3-import");
	}

	private static void openAccount(Page console) {
		console.locator("#search").fill("browsing bro");
		console.keyboard().press("Enter");
		console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(CUSTOMER)).click();
		assertThat(console.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(CUSTOMER);
		assertThat(console.locator("table.balances")).containsText("1,250.00");
		Chromium.picture(console, "4-account");
	}

	private static void becomeChloe(Page slack) {
		slack.navigate(desk.url("/sandbox"));
		slack.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chloé Martin")).click();
		assertThat(slack.locator("#room-name")).hasText("Dunwell");
	}

	private static Locator promise(Page slack) {
		slack.locator("#composer-text").fill("/promise \"" + CUSTOMER + "\" 250 fri");
		slack.keyboard().press("Enter");
		Locator echo = messages(slack, CUSTOMER);
		assertThat(echo).containsText("250");
		Chromium.picture(slack, "6-promise");
		return echo;
	}

	private static void takeBack(Page slack, Locator echo) {
		button(echo, "Undo").click();
		assertThat(echo).containsText(Pattern.compile("Undone\\."));
		assertThat(button(echo, "Undo")).hasCount(0);
		Chromium.picture(slack, "7-undone");
	}

	private static Locator messages(Page slack, String text) {
		return slack.locator("article.message").filter(new Locator.FilterOptions().setHasText(text));
	}

	private static Locator button(Locator within, String name) {
		return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

}
