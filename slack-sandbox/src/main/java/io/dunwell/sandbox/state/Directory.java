package io.dunwell.sandbox.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.dunwell.sandbox.SandboxWorkspace;
import io.dunwell.sandbox.SandboxWorkspace.Person;

/**
 * Who and what is in the workspace; looked up by id, by name, or by the sign people type.
 */
public final class Directory {

	private final SandboxWorkspace workspace;

	private final List<Room> rooms;

	public Directory(SandboxWorkspace workspace) {
		this.workspace = workspace;
		this.rooms = Stream
			.concat(workspace.channels().stream().map(Directory::channel),
					workspace.people().stream().map(Directory::directMessages))
			.toList();
	}

	private static Room channel(SandboxWorkspace.Channel channel) {
		return new Room(channel.id(), channel.name(), channel.topic(), channel.members(), channel.appInvited(), null);
	}

	private static Room directMessages(Person person) {
		return new Room("D" + person.id().substring(1), "directmessage", "", List.of(person.id()), true, person.id());
	}

	public SandboxWorkspace workspace() {
		return this.workspace;
	}

	public SandboxWorkspace.App app() {
		return this.workspace.app();
	}

	/** By id, handle or @handle. */
	public Optional<Person> person(String idOrHandle) {
		var handle = idOrHandle.startsWith("@") ? idOrHandle.substring(1) : idOrHandle;
		return this.workspace.people()
			.stream()
			.filter((person) -> person.id().equals(idOrHandle) || person.handle().equalsIgnoreCase(handle))
			.findFirst();
	}

	/**
	 * By id, name, #name, or a person (id or @handle) for the direct messages with that
	 * person.
	 */
	public Optional<Room> room(String idOrName) {
		var name = (idOrName.startsWith("#") ? idOrName.substring(1) : idOrName).toLowerCase(Locale.ROOT);
		Predicate<Room> named = (room) -> room.id().equals(idOrName) || (!room.isDirect() && room.name().equals(name));
		return this.rooms.stream().filter(named).findFirst().or(() -> person(idOrName).map(this::directTo));
	}

	public Room directTo(Person person) {
		return this.rooms.stream().filter((room) -> person.id().equals(room.directTo())).findFirst().orElseThrow();
	}

	public List<Room> rooms() {
		return this.rooms;
	}

	/** The rooms that person is in, channels first. */
	public List<Room> roomsOf(Person person) {
		return this.rooms.stream().filter((room) -> room.members().contains(person.id())).toList();
	}

	/** Whether that person may see the change. */
	public Predicate<Change> visibleTo(Person person) {
		var mine = new ArrayList<String>();
		roomsOf(person).forEach((room) -> mine.add(room.id()));
		return (change) -> {
			var only = change.onlyFor();
			var channel = change.channel();
			return (only != null) ? only.equals(person.id()) : channel != null && mine.contains(channel);
		};
	}

}
