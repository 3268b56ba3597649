-- The log. Rows are only ever added: a correction is a new event.
create table log.event (
	-- Column order matters. Defaults are evaluated from left to right, so a writer has its transaction id before it has
	-- a position: whoever meets a gap and then takes an id of its own knows that the gap's writer has a smaller one.
	tx             xid8        not null default pg_current_xact_id(),
	position       bigint      not null generated always as identity (cache 1),
	sequence       bigint      not null,
	at             timestamptz not null,
	aggregate_id   text        not null,
	aggregate_type text        not null,
	event_id       text        not null,
	name           text        not null,
	revision       text        not null,
	payload        text        not null,
	metadata       text        not null,
	constraint event_position primary key (position),
	constraint event_once_per_sequence unique (aggregate_id, sequence)
);

create function log.refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'The event log is append-only: % is refused', tg_op;
end
$$;

create trigger append_only before update or delete or truncate on log.event
	for each statement execute function log.refuse_change();

create table log.snapshot (
	aggregate_id   text        not null primary key,
	sequence       bigint      not null,
	at             timestamptz not null,
	aggregate_type text        not null,
	event_id       text        not null,
	name           text        not null,
	revision       text,
	payload        text        not null,
	metadata       text        not null
);
