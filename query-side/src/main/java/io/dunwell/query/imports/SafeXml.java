package io.dunwell.query.imports;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The only way XML is parsed here: without document type declarations, and so without
 * external entities or entities that multiply (OWASP, XML External Entity Prevention).
 */
final class SafeXml {

	// Deeper than any message of UBL or ISO 20022: a file that is deeper was made to
	// hurt.
	private static final int DEEPEST = 100;

	private static final Pattern ENCODING = Pattern.compile("^[^<]*<\\?xml[^>]*encoding=[\"']([^\"']*)");

	private SafeXml() {
	}

	/** The name of a document's outermost element. */
	record Root(String namespace, String name) {

		@Override
		public String toString() {
			String known = namespace.replace("urn:iso:std:iso:20022:tech:xsd:", "");
			return known.isEmpty() ? "XML " + name : name + " (" + known + ")";
		}

	}

	/**
	 * Reads all of a document before any of it is believed: a file that breaks off in the
	 * middle must not go in by half.
	 * @throws UnreadableFile {@code broken-xml} or {@code unsafe-xml}
	 */
	static Root scan(byte[] bytes) {
		checkUtf8(bytes);
		try {
			XMLStreamReader reader = reader(bytes);
			Root root = null;
			for (int depth = 0; reader.hasNext();) {
				int event = next(reader);
				if (event == XMLStreamReader.START_ELEMENT) {
					root = root == null ? root(reader) : root;
					if (++depth > DEEPEST) {
						throw new UnreadableFile(ImportCode.BROKEN_XML, reader.getLocation().getLineNumber());
					}
				}
				else if (event == XMLStreamReader.END_ELEMENT) {
					depth--;
				}
			}
			if (root == null) {
				throw new UnreadableFile(ImportCode.BROKEN_XML, 1);
			}
			return root;
		}
		catch (XMLStreamException broken) {
			throw broken(broken);
		}
	}

	// The JDK's parser, too, refuses broken UTF-8, but prints it on the console as well.
	private static void checkUtf8(byte[] bytes) {
		String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
		Matcher declared = ENCODING.matcher(start);
		boolean utf8 = declared.find() ? declared.group(1).equalsIgnoreCase("UTF-8") : start.indexOf('\0') < 0;
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer undecoded = ByteBuffer.wrap(bytes);
		if (utf8 && decoder.decode(undecoded, CharBuffer.allocate(bytes.length), true).isError()) {
			long line = 1 + new String(bytes, 0, undecoded.position(), StandardCharsets.ISO_8859_1).chars()
				.filter(character -> character == '\n')
				.count();
			throw new UnreadableFile(ImportCode.BROKEN_XML, line);
		}
	}

	private static Root root(XMLStreamReader reader) {
		String namespace = reader.getNamespaceURI();
		return new Root(namespace == null ? "" : namespace, reader.getLocalName());
	}

	static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
	}

	/** The reader's next event; a document type declaration is refused. */
	static int next(XMLStreamReader reader) throws XMLStreamException {
		int event = reader.next();
		if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
			throw new UnreadableFile(ImportCode.UNSAFE_XML);
		}
		return event;
	}

	static UnreadableFile broken(XMLStreamException broken) {
		int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
		return new UnreadableFile(ImportCode.BROKEN_XML, Math.max(line, 1));
	}

}
