package io.dunwell.query.mail;

/**
 * Where text messages wait and go out, as mail does.
 */
public record SmsRoom(MailRoom room) {

}
