package io.dunwell.command;

import java.util.HashMap;
import java.util.Map;

/** Who pays for whom, on paper: one level of parents. */
final class NaiveFamilies {

	/** child → parent */
	private final Map<String, String> parents = new HashMap<>();

	/** Nobody's child without a parent. */
	boolean setParent(String child, String parent) {
		if (parent.equals(parents.getOrDefault(child, ""))) {
			return true;
		}
		if (!parent.isEmpty() && (parents.containsValue(child) || parents.containsKey(parent))) {
			return false;
		}
		parents.remove(child);
		if (!parent.isEmpty()) {
			parents.put(child, parent);
		}
		return true;
	}

	boolean pays(String payer, String owner) {
		return payer.equals(owner) || payer.equals(parents.get(owner));
	}

}
