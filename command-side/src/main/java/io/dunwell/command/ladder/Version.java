package io.dunwell.command.ladder;

/**
 * A version of a policy.
 *
 * @param number counted per name, from 1
 */
record Version(Policy policy, int number) {

}
