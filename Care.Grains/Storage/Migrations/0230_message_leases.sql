-- Messages that are being handed to their gateway: no two silos send one side by side, and none holds a transaction open while its gateway thinks.
set lock_timeout = '10s';

create table message_lease
(
    job    text primary key,
    holder uuid not null,
    -- When the run that holds it counts as dead.
    until  timestamptz not null
);
