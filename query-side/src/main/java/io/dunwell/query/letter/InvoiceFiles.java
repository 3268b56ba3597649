package io.dunwell.query.letter;

import java.util.Optional;

/** Where the documents of invoices are stored. */
@FunctionalInterface
public interface InvoiceFiles {

	/** Nothing is stored anywhere. */
	InvoiceFiles NONE = (company, number) -> Optional.empty();

	/** The document; empty where none is stored. */
	Optional<InvoiceFile> find(String company, String number);

}
