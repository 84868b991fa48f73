-- Names find each other however they were typed: composed or decomposed, Malayalam chillu letters as one character or as a consonant with virama and joiner.
set lock_timeout = '10s';

-- The form in which names are compared, never shown: composed, without joiners, each chillu as its consonant with virama. Most names are plain ASCII and in that form already.
-- Not in SQL: it would be put into each statement as one long expression, whose preparation costs a write more than the index does.
create function searchable(name text) returns text language plpgsql immutable strict parallel safe as
$$
begin
    if octet_length(name) = length(name) then
        return name;
    end if;

    return replace(replace(replace(replace(replace(replace(replace(replace(replace(
        translate(normalize(name, nfc), U&'\200C\200D', ''),
        U&'\0D7A', U&'\0D23\0D4D'),
        U&'\0D7B', U&'\0D28\0D4D'),
        U&'\0D7C', U&'\0D30\0D4D'),
        U&'\0D7D', U&'\0D32\0D4D'),
        U&'\0D7E', U&'\0D33\0D4D'),
        U&'\0D7F', U&'\0D15\0D4D'),
        U&'\0D54', U&'\0D2E\0D4D'),
        U&'\0D55', U&'\0D2F\0D4D'),
        U&'\0D56', U&'\0D34\0D4D');
end
$$;

drop index patient_by_name_parts;
drop index care_user_names;
drop index facility_by_name;

create index patient_by_name_parts on patient using gin (searchable(name) gin_trgm_ops) where not deleted;
create index care_user_names on care_user using gin (searchable(username) gin_trgm_ops, searchable(first_name) gin_trgm_ops, searchable(last_name) gin_trgm_ops);
create index facility_by_name on facility using gin (searchable(name) gin_trgm_ops) where not coalesce(deleted, false);

create or replace function patients_named_like(sought text) returns table (id uuid, likeness real) language sql stable set pg_trgm.similarity_threshold = 0.2 as
$$
    select p.id, similarity(searchable(p.name), searchable(sought))
    from patient p
    where not p.deleted and searchable(p.name) % searchable(sought) and similarity(searchable(p.name), searchable(sought)) > 0.2
$$;
