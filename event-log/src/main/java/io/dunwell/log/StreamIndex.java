package io.dunwell.log;

import java.util.Collection;
import java.util.Set;

/** Which aggregates exist, asked for many at once. */
public interface StreamIndex {

	/** Those of the ids that have at least one event. */
	Set<String> existing(Collection<String> aggregateIds);

}
