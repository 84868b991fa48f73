-- The concepts of ICD-11 (contract 05, §10): loaded by command, never changed one by one. Their ids are made of WHO's entity numbers.
set lock_timeout = '10s';

create table icd11_concept
(
    id               bigint primary key,
    icd11_id         text not null,
    label            text not null,
    class_kind       text not null check (class_kind in ('chapter', 'block', 'category')),
    is_leaf          boolean not null,
    parent           bigint references icd11_concept,
    average_depth    numeric,
    is_adopted_child boolean not null,
    breadth_value    numeric,
    -- What it is told under: the labels of the chapter, of the outermost block and of the outermost category around it.
    chapter          text,
    chapter_short    text,
    root_block       text,
    root_category    text,
    -- Outside every chapter.
    hidden           boolean not null generated always as (chapter is null) stored
);

-- Silos keep the concepts in memory and are told when to read them anew.
create function announce_icd11() returns trigger language plpgsql as
$$
begin
    perform pg_notify('care_changed', 'icd11 *');
    return null;
end
$$;

create trigger icd11_concept_changed after insert or update or delete on icd11_concept for each statement execute function announce_icd11();
