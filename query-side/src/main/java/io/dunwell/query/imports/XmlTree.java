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

	// most elements have none of the one or the other, and files have millions of
	// elements
	private Map<String, String> attributes = Map.of();

	private List<XmlTree> children = List.of();

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
		tree.readAttributes(reader);
		StringBuilder text = new StringBuilder();
		for (int event = SafeXml.next(reader); event != XMLStreamReader.END_ELEMENT; event = SafeXml.next(reader)) {
			if (event == XMLStreamReader.START_ELEMENT) {
				tree.add(read(reader));
			}
			else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
				text.append(reader.getText());
			}
		}
		tree.text = text.toString().strip();
		return tree;
	}

	private void readAttributes(XMLStreamReader reader) {
		if (reader.getAttributeCount() > 0) {
			attributes = new HashMap<>();
			for (int i = 0; i < reader.getAttributeCount(); i++) {
				attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
			}
		}
	}

	private void add(XmlTree child) {
		if (children.isEmpty()) {
			children = new ArrayList<>();
		}
		children.add(child);
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
		return find(path, 0, false);
	}

	/** The first text that is not blank at the path. */
	@Nullable String text(String... path) {
		XmlTree found = find(path, 0, true);
		return found == null ? null : found.text;
	}

	private @Nullable XmlTree find(String[] path, int step, boolean withText) {
		if (step == path.length) {
			return withText && text.isEmpty() ? null : this;
		}
		for (XmlTree child : children) {
			XmlTree found = child.name.equals(path[step]) ? child.find(path, step + 1, withText) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	@Nullable String attribute(String attribute) {
		return attributes.get(attribute);
	}

}
