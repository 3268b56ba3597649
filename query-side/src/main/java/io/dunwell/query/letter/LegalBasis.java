package io.dunwell.query.letter;

/**
 * What a claim rests on, in the reader's language.
 *
 * @param confirmed whether the company's counsel has confirmed it; else the letter says
 * that this is still to come (domain.md, The pressure ladder)
 */
public record LegalBasis(String text, boolean confirmed) {

}
