-- What happened and is to be told. Words that somebody said are kept until they are told.
-- PARKED is the dead-letter queue: why says why; set back to WAITING it is tried again.
create table bot.news (
	position bigint      primary key,
	kind     text        not null,
	company  text        not null,
	subject  text        not null,
	by_whom  text,
	to_whom  text,
	words    text,
	noted    timestamptz not null,
	state    text        not null default 'WAITING',
	why      text
);

create index news_waiting on bot.news (position) where state = 'WAITING';
