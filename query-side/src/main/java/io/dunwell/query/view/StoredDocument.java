package io.dunwell.query.view;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A document as stores know it.
 *
 * @param json what is personal in it is sealed
 * @param position of the last event it has seen
 * @param columns values of the view's index columns by name; empty when it was read
 */
public record StoredDocument(String id, String json, long position, Map<String, @Nullable Object> columns) {

}
