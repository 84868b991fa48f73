-- Clients name the hospital and the ward together. With an index for each alone, the plan that serves any values joins the two, and reads all of a hospital's
-- beds to find those of a ward.
set lock_timeout = '10s';

create index bed_of_facility_and_location on bed (location, facility, created_date desc, pk desc) where not deleted;
create index asset_of_facility_and_location on asset (current_location, facility, created_date desc, pk desc) where not deleted;
