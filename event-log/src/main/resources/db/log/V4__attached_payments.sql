-- Who is erased takes along what the bank said about payments that were only later known to be theirs: these are found
-- by the account that the event names. Only such events are in it, so that no other append pays for it.
create index event_attached on log.event ((payload::jsonb ->> 'account')) where name = 'payment-attached';
