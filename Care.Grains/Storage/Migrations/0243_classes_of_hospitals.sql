-- A user of a few hospitals asks for the assets of a class: found by both, and not by reading all that the class has anywhere.
set lock_timeout = '10s';

create index asset_of_facility_by_class on asset (facility, asset_class, created_date desc, pk desc) where not deleted;
