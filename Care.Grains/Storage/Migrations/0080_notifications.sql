-- Notifications (contract 07, 4). They are many and short-lived, and nobody decides anything by them, so they are not made one grain at a time: the job of an event writes the rows of all
-- its receivers by one statement (Care.Grains/Notifications/NotificationWriter.cs). What changes afterwards is the read mark alone; it is the notification's grain that sets it, and this is
-- the grain's row. So the change log holds who read what when, and not that a notification was made, which the row itself says.
set lock_timeout = '10s';

create table notification
(
    -- Made of the job and the receiver: a job that runs again meets the rows that it wrote.
    id           uuid primary key,
    version      integer not null,
    modified_on  timestamptz not null default now(),
    document     jsonb not null,
    intended_for integer not null,
    event        integer not null,
    event_type   integer not null,
    medium_sent  integer not null,
    created_date timestamptz not null
);

-- A receiver's list and each of its filters are counted and paged in this index alone.
create index notification_of_receiver on notification (intended_for, created_date desc, id desc) include (event, event_type, medium_sent);
create index notification_by_age on notification (created_date);

-- What somebody wrote for the notice board of a facility, until the notifications that carry it are gone.
create table board_message
(
    id           uuid primary key,
    version      integer not null,
    modified_on  timestamptz not null default now(),
    document     jsonb not null,
    facility     uuid not null references facility,
    message      text not null,
    created_by   integer not null,
    created_date timestamptz not null
);

create index board_message_by_age on board_message (created_date);

insert into kind (name) values ('notification'), ('board_message');
