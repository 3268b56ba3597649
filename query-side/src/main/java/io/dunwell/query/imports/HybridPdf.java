package io.dunwell.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/**
 * The invoice within a PDF (Factur-X, ZUGFeRD, XRechnung): an attached XML file, of which
 * the pages are only the picture.
 */
final class HybridPdf {

	// As the specifications call it, in their versions; else the first XML there is.
	private static final List<String> NAMES = List.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml");

	// Name trees nest; a file that nests deeper was made to hurt.
	private static final int DEEPEST = 20;

	private HybridPdf() {
	}

	/**
	 * The attached invoice.
	 * @throws UnreadableFile {@code no-invoice-in-pdf}, also when the PDF is broken or
	 * locked
	 */
	static byte[] invoice(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			List<PDComplexFileSpecification> files = new ArrayList<>();
			collect(document.getDocumentCatalog().getNames() == null ? null
					: document.getDocumentCatalog().getNames().getEmbeddedFiles(), files, 0);
			for (String name : NAMES) {
				for (PDComplexFileSpecification file : files) {
					if (name.equals(name(file))) {
						return content(file);
					}
				}
			}
			for (PDComplexFileSpecification file : files) {
				if (name(file).endsWith(".xml")) {
					return content(file);
				}
			}
		}
		catch (UnreadableFile told) {
			throw told;
		}
		// PDFBox answers damage with whatever it ran into
		catch (IOException | RuntimeException brokenOrLocked) {
			throw new UnreadableFile(ImportCode.NO_INVOICE_IN_PDF);
		}
		throw new UnreadableFile(ImportCode.NO_INVOICE_IN_PDF);
	}

	private static void collect(@Nullable PDNameTreeNode<PDComplexFileSpecification> node,
			List<PDComplexFileSpecification> files, int depth) throws IOException {
		if (node == null || depth > DEEPEST) {
			return;
		}
		Map<String, PDComplexFileSpecification> here = node.getNames();
		if (here != null) {
			files.addAll(here.values());
		}
		if (node.getKids() != null) {
			for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
				collect(kid, files, depth + 1);
			}
		}
	}

	private static String name(PDComplexFileSpecification file) {
		String name = file.getFilename();
		return name == null ? "" : name.toLowerCase(Locale.ROOT);
	}

	// No more than a file may have, however small it was packed.
	private static byte[] content(PDComplexFileSpecification file) throws IOException {
		PDEmbeddedFile unicode = file.getEmbeddedFileUnicode();
		PDEmbeddedFile embedded = unicode == null ? file.getEmbeddedFile() : unicode;
		if (embedded == null) {
			throw new UnreadableFile(ImportCode.NO_INVOICE_IN_PDF);
		}
		int largest = Content.LARGEST_DOCUMENT;
		try (InputStream content = embedded.createInputStream()) {
			byte[] bytes = content.readNBytes(largest + 1);
			if (bytes.length > largest) {
				throw new UnreadableFile(ImportCode.FILE_TOO_LARGE, Content.LARGEST_DOCUMENT_MIB);
			}
			return bytes;
		}
	}

}
