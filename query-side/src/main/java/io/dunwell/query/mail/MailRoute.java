package io.dunwell.query.mail;

import jakarta.mail.internet.MimeMessage;

/** A way out. */
interface MailRoute {

	Delivery send(MimeMessage message);

}
