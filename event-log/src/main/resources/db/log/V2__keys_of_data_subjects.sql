-- One key per data subject, apart from the log. A subject without a key was erased, for good.
create table vault.subject_key (
	subject text        not null primary key,
	key     bytea,
	created timestamptz not null default now(),
	erased  timestamptz,
	constraint erased_means_no_key check ((key is null) = (erased is not null))
);

create index subject_key_erased on vault.subject_key (erased) where key is null;
