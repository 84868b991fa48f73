-- What a consultation shows of its rounds: the last one that somebody filed.
set lock_timeout = '10s';

alter table consultation add column last_daily_round uuid;
