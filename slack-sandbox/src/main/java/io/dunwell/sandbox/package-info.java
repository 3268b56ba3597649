/**
 * A stand-in for Slack in the same process, strict where Slack is strict, for a
 * newcomer's browser and for tests.
 */
@NullMarked
package io.dunwell.sandbox;

import org.jspecify.annotations.NullMarked;
