package io.dunwell.messages.invoice;

/**
 * What a payer may quote for an invoice.
 *
 * @param kind {@code rf} (ISO 11649), {@code ocr} (Swedish Bankgirot), {@code qr} (Swiss
 * QR bill), {@code end-to-end} or {@code text}; the first three carry check digits
 */
public record PaymentReference(String kind, String value) {

}
