package io.dunwell.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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
	static Root scan(Content content) {
		checkUtf8(content);
		return read(content, SafeXml::scan);
	}

	private static Root scan(XMLStreamReader reader) throws XMLStreamException {
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

	// The JDK's parser, too, refuses broken UTF-8, but prints it on the console as well.
	private static void checkUtf8(Content content) {
		String start = new String(content.start(200), StandardCharsets.ISO_8859_1);
		Matcher declared = ENCODING.matcher(start);
		boolean utf8 = declared.find() ? declared.group(1).equalsIgnoreCase("UTF-8") : start.indexOf('\0') < 0;
		if (!utf8) {
			return;
		}
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer bytes = ByteBuffer.allocate(8192);
		CharBuffer characters = CharBuffer.allocate(8192);
		int line = 1;
		try (InputStream in = content.open()) {
			for (int read = 0; read >= 0;) {
				read = in.read(bytes.array(), bytes.position(), bytes.remaining());
				bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
				CoderResult result = decoder.decode(bytes, characters.clear(), read < 0);
				line += (int) characters.flip().chars().filter(character -> character == '\n').count();
				if (result.isError()) {
					throw new UnreadableFile(ImportCode.BROKEN_XML, line);
				}
				bytes.compact();
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static Root root(XMLStreamReader reader) {
		String namespace = reader.getNamespaceURI();
		return new Root(namespace == null ? "" : namespace, reader.getLocalName());
	}

	/** What is done with a document. */
	interface Reading<T> {

		T read(XMLStreamReader reader) throws XMLStreamException;

	}

	/**
	 * Reads a document from its start.
	 * @throws UnreadableFile {@code broken-xml} or {@code unsafe-xml}
	 */
	static <T> T read(Content content, Reading<T> reading) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		try (InputStream in = content.open()) {
			return reading.read(factory.createXMLStreamReader(in));
		}
		catch (XMLStreamException broken) {
			throw broken(broken);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** The reader's next event; a document type declaration is refused. */
	static int next(XMLStreamReader reader) throws XMLStreamException {
		int event = reader.next();
		if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
			throw new UnreadableFile(ImportCode.UNSAFE_XML);
		}
		return event;
	}

	private static UnreadableFile broken(XMLStreamException broken) {
		int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
		return new UnreadableFile(ImportCode.BROKEN_XML, Math.max(line, 1));
	}

}
