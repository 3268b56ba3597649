-- Whose names a message says: ids of accounts and people, so that what was not
-- posted is dropped when one of them is erased. Null where that is not known: such a
-- message, from before this table knew, is dropped with whoever is erased first.
alter table bot.letter add column names text[];

-- Whose words the news are, likewise.
alter table bot.news add column whose text;

-- When a person asked for another try: what is stale counts from here, what is kept
-- counts from when it was first written.
alter table bot.letter add column retried timestamptz;
alter table bot.news add column retried timestamptz;
