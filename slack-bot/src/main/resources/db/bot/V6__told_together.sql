-- The last of the wins that are told together with this one, once that is decided: who
-- tells them after a crash, or beside another process, tells the same ones.
alter table bot.news add column through bigint;
