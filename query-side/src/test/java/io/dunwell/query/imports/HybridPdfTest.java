package io.dunwell.query.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import io.dunwell.messages.Money;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HybridPdfTest {

	private static final String INVOICE = CiiReaderTest.cii("380", "<ID>K7</ID>", "",
			"<DuePayableAmount>100.00</DuePayableAmount>");

	@Test
	void importsTheInvoiceWithin() throws IOException {
		TestLedger ledger = new TestLedger();
		ImportResult result = run(ledger, pdf("factur-x.xml", INVOICE));
		assertThat(result.accepted()).isEqualTo(1);
		assertThat(ledger.open("F1")).isEqualTo(Money.of("100.00", "EUR"));
		assertThat(run(ledger, pdf("ZUGFeRD-invoice.xml", INVOICE)).duplicates()).isEqualTo(1);
	}

	@Test
	void refusesAPdfWithoutAnInvoice() throws IOException {
		for (byte[] pdf : new byte[][] { pdf("terms.txt", INVOICE), pdf("factur-x.xml", "<a><b/></a>"),
				pdf("factur-x.xml", "not xml"), "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8) }) {
			assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> run(new TestLedger(), pdf))
				.satisfies(refused -> assertThat(refused.code()).isIn("no-invoice-in-pdf", "file-not-ours"));
		}
	}

	@Test
	void refusesAnAttachmentThatUnpacksWithoutBound() throws IOException {
		byte[] bomb = pdf("factur-x.xml", " ".repeat(33 * 1024 * 1024));
		assertThat(bomb).hasSizeLessThan(1024 * 1024);
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> run(new TestLedger(), bomb))
			.satisfies(refused -> assertThat(refused.code()).isEqualTo("file-too-large"));
	}

	static byte[] pdf(String name, String content) throws IOException {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			PDEmbeddedFile embedded = new PDEmbeddedFile(document,
					new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), COSName.FLATE_DECODE);
			PDComplexFileSpecification file = new PDComplexFileSpecification();
			file.setFile(name);
			file.setEmbeddedFile(embedded);
			PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
			files.setNames(Map.of(name, file));
			PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
			names.setEmbeddedFiles(files);
			document.getDocumentCatalog().setNames(names);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	private static ImportResult run(TestLedger ledger, byte[] pdf) throws IOException {
		return ledger.imports()
			.run(ImportKind.INVOICES, new ByteArrayInputStream(pdf), null, null, TestLedger.LEAD, Locale.ENGLISH);
	}

}
