-- What people do in the web client, as Plausible counted it (contract 07, 1.6): written by a periodic job, read by reports alone. Like the summaries these are no grains: nobody decides
-- anything by them. A goal and its properties are names, so they need no tables of their own, and a report no joins.
set lock_timeout = '10s';

create table goal_entry
(
    goal     text not null,
    date     date not null,
    visitors integer not null,
    events   integer not null,
    primary key (goal, date)
);

create table goal_property_entry
(
    goal     text not null,
    date     date not null,
    property text not null,
    value    text not null,
    visitors integer not null,
    events   integer not null,
    primary key (goal, date, property, value),
    foreign key (goal, date) references goal_entry
);
