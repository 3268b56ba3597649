package io.dunwell.sandbox.delivery;

/** The way to the app: it answers within Slack's deadline or counts as silent. */
public interface AppLink {

	Ack deliver(Delivery delivery);

	/**
	 * Delivers again what was delivered before, as Slack does when it is not sure the app
	 * got it.
	 * @param retry how often it has been tried already, from 1
	 * @param reason Slack's reason, such as {@code http_timeout}
	 */
	Ack redeliver(Delivery delivery, int retry, String reason);

}
