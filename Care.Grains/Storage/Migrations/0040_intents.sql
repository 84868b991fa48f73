-- Jobs on their way to the queue. `write_grain` puts them here in the transaction of the state that causes them; a silo strikes them out once the queue has them.
-- Why a table and not the state of the entity itself: striking out makes no second version of the entity, its document and change log tell what
-- happened to it and nothing of errands, and what a dead silo left is found without knowing or waking the grains that left it.
set lock_timeout = '10s';

create table intent
(
    id           text primary key,
    kind         text not null,
    payload      text not null,
    not_before   timestamptz,
    trace_parent text,
    made_on      timestamptz not null default now()
);

create index intent_by_age on intent (made_on);
