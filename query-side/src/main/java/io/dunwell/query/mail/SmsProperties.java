package io.dunwell.query.mail;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who sends text messages.
 *
 * @param url to which each is posted
 * @param secret with which it is signed
 */
@ConfigurationProperties("dunwell.sms")
record SmsProperties(URI url, String secret) {

	/** Never tells the secret, or what a URL may hold of one. */
	@Override
	public String toString() {
		return "SmsProperties[" + url.getHost() + "]";
	}

}
