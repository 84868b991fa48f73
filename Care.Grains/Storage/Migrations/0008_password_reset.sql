-- Password reset tokens (contract 01, B6): one a user, found by the hash of what the link holds.
set lock_timeout = '10s';

create table password_reset
(
    id          uuid primary key,
    version     integer not null,
    modified_on timestamptz not null default now(),
    document    jsonb not null,
    token_hash  text not null
);

create unique index password_reset_token on password_reset (token_hash);

insert into kind (name) values ('password_reset');
