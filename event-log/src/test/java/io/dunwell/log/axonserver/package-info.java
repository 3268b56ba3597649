/**
 * A stand-in for Axon Server that Axon's own client cannot tell apart, and the contract
 * that both keep.
 */
@NullMarked
package io.dunwell.log.axonserver;

import org.jspecify.annotations.NullMarked;
