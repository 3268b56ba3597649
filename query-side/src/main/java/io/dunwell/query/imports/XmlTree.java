package io.dunwell.query.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * One element of a larger document with all that is in it, by local names: the versions
 * of a message differ in namespace, hardly in names.
 */
final class XmlTree {

	private final String name;

	private final Map<String, String> attributes = new HashMap<>();

	private final List<XmlTree> children = new ArrayList<>();

	private String text = "";

	private XmlTree(String name) {
		this.name = name;
	}

	/**
	 * Reads the element at which the reader stands, to its end; the document was
	 * {@linkplain SafeXml#scan scanned} before.
	 */
	static XmlTree read(XMLStreamReader reader) throws XMLStreamException {
		XmlTree tree = new XmlTree(reader.getLocalName());
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			tree.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
		}
		StringBuilder text = new StringBuilder();
		for (int event = SafeXml.next(reader); event != XMLStreamReader.END_ELEMENT; event = SafeXml.next(reader)) {
			if (event == XMLStreamReader.START_ELEMENT) {
				tree.children.add(read(reader));
			}
			else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
				text.append(reader.getText());
			}
		}
		tree.text = text.toString().strip();
		return tree;
	}

	/** All elements reached by these names, one under the other. */
	Stream<XmlTree> all(String... path) {
		Stream<XmlTree> found = Stream.of(this);
		for (String step : path) {
			found = found.flatMap(tree -> tree.children.stream().filter(child -> child.name.equals(step)));
		}
		return found;
	}

	@Nullable XmlTree first(String... path) {
		return all(path).findFirst().orElse(null);
	}

	/** The first text that is not blank at the path. */
	@Nullable String text(String... path) {
		return all(path).map(tree -> tree.text).filter(found -> !found.isEmpty()).findFirst().orElse(null);
	}

	@Nullable String attribute(String attribute) {
		return attributes.get(attribute);
	}

}
