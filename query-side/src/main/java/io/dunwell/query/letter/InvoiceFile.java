package io.dunwell.query.letter;

/**
 * The document of an invoice, as it was issued.
 *
 * @param number of the invoice
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; handed on to a mail
public record InvoiceFile(String number, byte[] pdf) {

}
