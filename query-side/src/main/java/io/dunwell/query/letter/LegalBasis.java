package io.dunwell.query.letter;

/**
 * What a charge rests on.
 *
 * @param kind of the charge, as {@link Charge} has it
 * @param text of the law, as the jurisdiction's pack words it
 * @param confirmed whether the company's counsel has confirmed it; else the letter says
 * that this is still to come (domain.md, The pressure ladder)
 */
public record LegalBasis(String kind, String text, boolean confirmed) {

}
