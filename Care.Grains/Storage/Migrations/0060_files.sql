-- The records of files (contract 07, §5); their bytes are in the object store.
set lock_timeout = '10s';

create table file_upload
(
    id               uuid primary key,
    version          integer not null,
    modified_on      timestamptz not null default now(),
    document         jsonb not null,
    pk               integer not null unique,
    deleted          boolean not null,
    file_type        integer not null,
    file_category    integer not null,
    associated_with  uuid not null,
    upload_completed boolean not null,
    is_archived      boolean not null,
    uploaded_by      integer,
    created_date     timestamptz not null
);

-- An object has a handful of files: what else is filtered by is looked up in those.
create index file_upload_of_object on file_upload (file_type, associated_with, created_date desc, pk desc) where not deleted;

insert into kind (name) values ('file_upload');
