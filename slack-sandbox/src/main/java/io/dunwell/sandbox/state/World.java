package io.dunwell.sandbox.state;

import io.dunwell.sandbox.SandboxTime;
import io.dunwell.sandbox.SandboxWorkspace;

/**
 * All that the sandbox remembers.
 */
public record World(SandboxTime time, Directory directory, Messages messages, Views views, Grants grants, Files files,
		Changes changes, Journal journal, Ids ids) {

	/** An empty workspace that keeps that many messages per room and log entries. */
	public static World of(SandboxWorkspace workspace, SandboxTime time, int keptMessages, int keptLog) {
		var changes = new Changes();
		var ids = new Ids();
		return new World(time, new Directory(workspace), new Messages(time, changes, keptMessages), new Views(changes),
				new Grants(time), new Files(ids), changes, new Journal(time, keptLog), ids);
	}
}
