-- How far each reader is, and the events it could not take: the columns are those of Axon's JDBC token store and
-- dead-letter queue, snake-cased.
create table reader.token (
	processor  text    not null,
	segment    integer not null,
	token      text,
	token_type text,
	at         text,
	owner      text,
	primary key (processor, segment)
);

create table reader.dead_letter (
	dead_letter_id      text   not null primary key,
	processing_group    text   not null,
	sequence_identifier text   not null,
	sequence_index      bigint not null,
	message_type        text   not null,
	event_id            text   not null,
	at                  text   not null,
	name                text   not null,
	revision            text,
	payload             bytea  not null,
	metadata            bytea,
	aggregate_type      text,
	aggregate_id        text,
	sequence            bigint,
	token_type          text,
	token               bytea,
	enqueued_at         text   not null,
	last_touched        text,
	processing_started  text,
	cause_type          text,
	cause_message       text,
	diagnostics         bytea,
	constraint dead_letter_order unique (processing_group, sequence_identifier, sequence_index)
);
