package io.dunwell.sandbox.blocks;

/** Where blocks are shown. */
public enum Surface {

	MESSAGE, MODAL, HOME;

	int mostBlocks() {
		return (this == MESSAGE) ? 50 : 100;
	}

}
