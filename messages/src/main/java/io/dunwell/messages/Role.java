package io.dunwell.messages;

/** Who may do what; {@link #SYSTEM} is the desk itself. */
public enum Role {

	COLLECTOR, LEAD, CONTROLLER, AUDITOR, ADMIN, SYSTEM

}
