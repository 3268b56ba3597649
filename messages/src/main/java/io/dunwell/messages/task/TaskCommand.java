package io.dunwell.messages.task;

import io.dunwell.messages.Command;

/**
 * Commands on tasks.
 */
public sealed interface TaskCommand extends Command permits AskSalesperson, AnswerTask, RemindTask {

}
