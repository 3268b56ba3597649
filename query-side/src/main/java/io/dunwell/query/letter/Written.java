package io.dunwell.query.letter;

/**
 * A letter as it goes out.
 *
 * @param language it is written in, BCP 47
 * @param html as a mail shows it
 * @param text the same without any markup
 * @param pdf as it is printed, and attached to the mail
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; handed on to a mail or a
											// printer
public record Written(String language, String subject, String html, String text, byte[] pdf) {

}
