-- Messages on their way to Slack. What they say may name customers: it is kept until they
-- have arrived, or were given up after a day, and no longer.
create table bot.letter (
	id        text        primary key,
	number    bigint      generated always as identity,
	place     text        not null,
	body      text        not null,
	thread    text,
	subject   text,
	written   timestamptz not null,
	next_try  timestamptz not null,
	tries     int         not null default 0,
	uncertain boolean     not null default false,
	state     text        not null default 'WAITING',
	channel   text,
	ts        text,
	why       text
);

create index letter_line on bot.letter (place, number) where state = 'WAITING';
create index letter_subject on bot.letter (subject, written);
create index letter_age on bot.letter (written) where state <> 'WAITING';
