package io.dunwell.query.imports;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dunwell.messages.invoice.Row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SafeXmlTest {

	private static final String CAMT = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">%s</Document>";

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE Document>", "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:9/x.dtd\">",
			"<!DOCTYPE Document [<!ENTITY x \"y\">]>",
			"<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
			"<!DOCTYPE Document [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\"> %p;]>" })
	void refusesEveryDocumentTypeDeclaration(String declaration) {
		assertRefused(declaration + CAMT.formatted("<A>1</A>"), "unsafe-xml");
	}

	@Test
	void refusesEntitiesThatMultiply() {
		StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY a0 \"lol\">");
		for (int i = 1; i < 20; i++) {
			laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
		}
		assertRefused(laughs + "]>" + CAMT.formatted("&a19;"), "unsafe-xml");
	}

	@Test
	void refusesEntitiesNobodyDeclared() {
		assertRefused(CAMT.formatted("&nbsp;"), "broken-xml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<a>", "<a></b>", "<a/><b/>", "<a b=1/>", "<?xml version=\"1.0\" encoding=\"nope\"?><a/>",
			"< a/>", "<!-- only a comment -->" })
	void refusesBrokenXml(String xml) {
		assertRefused(xml, "broken-xml");
	}

	@Test
	void refusesAFileThatBreaksOffBeforeAnyOfItGoesIn() {
		String whole = CAMT.formatted("<BkToCstmrStmt><Stmt><Id>1</Id></Stmt></BkToCstmrStmt>");
		assertRefused(whole.substring(0, whole.length() - 3), "broken-xml");
	}

	@Test
	void refusesElementsWithoutEnd() {
		assertRefused("<a>".repeat(100_000), "broken-xml");
		assertRefused("<a>".repeat(200) + "</a>".repeat(200), "broken-xml");
	}

	@Test
	void namesTheLine() {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> FileFormat.of(Content.of(bytes("<a>\n\n<b></a>"))))
			.satisfies(refused -> assertThat(refused.arguments()).containsExactly("3"));
	}

	@Test
	void readsTheEncodingThatIsDeclared() {
		String xml = "<?xml version=\"1.0\" encoding=\"%s\"?>\n" + CAMT.formatted("<Nm>Åsa</Nm>");
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
			byte[] encoded = xml.formatted(charset.name()).getBytes(charset);
			assertThat(FileFormat.of(Content.of(encoded))).isEqualTo(FileFormat.CAMT_053);
		}
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> FileFormat.of(Content.of(xml.formatted("UTF-8").getBytes(StandardCharsets.ISO_8859_1))))
			.satisfies(refused -> assertThat(refused.code() + refused.arguments()).isEqualTo("broken-xml[2]"));
	}

	@Test
	void neverFetchesTheSchemaThatADocumentNames() throws Exception {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			server.setSoTimeout(300);
			String schema = "http://127.0.0.1:" + server.getLocalPort() + "/invoice.xsd";
			String xml = """
					<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
					  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
					  xsi:schemaLocation="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2 %s urn:other %s"/>
					""".formatted(schema, schema);
			assertThatExceptionOfType(UnreadableFile.class)
				.isThrownBy(() -> UblReader.readInvoice(bytes(xml), new Collected<Row>()))
				.satisfies(refused -> assertThat(refused.code()).isEqualTo("invalid-document"));
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
		}
	}

	private static void assertRefused(String xml, String code) {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> FileFormat.of(Content.of(bytes(xml))))
			.satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
	}

	private static byte[] bytes(String xml) {
		return xml.getBytes(StandardCharsets.UTF_8);
	}

}
