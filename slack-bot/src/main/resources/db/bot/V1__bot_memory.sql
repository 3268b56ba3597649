-- What people logged through the bot, for undo and edit. No names and no free text: ids,
-- amounts and dates only.
create table bot.logged (
	id         text        primary key,
	number     bigint      generated always as identity,
	company    text        not null,
	person     text        not null,
	slack_user text        not null,
	kind       text        not null,
	subject    text        not null,
	at         timestamptz not null,
	entry      text        not null,
	state      text        not null
);

create index logged_latest on bot.logged (company, person, at desc);
create index logged_age on bot.logged (at);
create index logged_subject on bot.logged (subject);

-- The messages that show an entry, to be updated when it is undone.
create table bot.shown (
	logged  text not null references bot.logged (id) on delete cascade,
	channel text not null,
	ts      text not null,
	primary key (logged, channel, ts)
);
