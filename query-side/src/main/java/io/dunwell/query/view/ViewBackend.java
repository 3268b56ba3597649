package io.dunwell.query.view;

import java.util.OptionalLong;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** What a database keeps for views beside their documents. */
interface ViewBackend {

	ViewStore documents();

	Pointers pointers();

	TokenStore tokens();

	TransactionManager transactions();

	/** The dead letters of one version. */
	SequencedDeadLetterQueue<EventMessage<?>> letters(ViewVersion<?> version);

	/** How far a version has come, as its token says; empty when it has not begun. */
	OptionalLong position(ViewVersion<?> version);

	/** Deletes documents, token and letters of a version. */
	void forget(ViewVersion<?> version);

	/** Whether other processes may keep the same views. */
	boolean isShared();

}
