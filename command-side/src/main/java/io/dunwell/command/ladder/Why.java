package io.dunwell.command.ladder;

import java.util.Arrays;
import java.util.List;

/**
 * Why a step is due or is not: a code, and what its sentence names.
 *
 * @param code as {@link io.dunwell.messages.ladder.LadderTracks.Track} lists them
 */
record Why(String code, List<String> arguments) {

	static Why of(String code, Object... arguments) {
		return new Why(code, Arrays.stream(arguments).map(Object::toString).toList());
	}

}
