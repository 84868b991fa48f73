-- A user whose account could not be made, as the username was taken, never had a home facility.
set lock_timeout = '10s';

create function forget_home_facility() returns trigger language plpgsql as
$$
begin
    delete from home_facility_allocation where user_id = old.id;
    return null;
end
$$;

create trigger home_facility_withdrawn after delete on permission_set for each row execute function forget_home_facility();
