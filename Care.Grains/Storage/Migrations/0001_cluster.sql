-- Cluster membership and reminders, to the contract of the Orleans ADO.NET providers: they send the statements below by key,
-- pass parameters by name and read columns by name. Tables and statements are ours.
set lock_timeout = '10s';

create table OrleansQuery
(
    QueryKey  text primary key,
    QueryText text not null
);

create table cluster_version
(
    deployment_id text primary key,
    version       integer not null default 0,
    changed_on    timestamptz not null default now()
);

create table cluster_silo
(
    deployment_id text not null references cluster_version,
    address       text not null,
    port          integer not null,
    generation    integer not null,
    silo_name     text not null,
    host_name     text not null,
    status        integer not null,
    proxy_port    integer,
    suspect_times text,
    start_time    timestamptz not null,
    i_am_alive_time timestamptz not null,
    primary key (deployment_id, address, port, generation)
);

create table reminder
(
    service_id text not null,
    grain_id   text not null,
    name       text not null,
    start_time timestamptz not null,
    period     bigint not null,
    grain_hash integer not null,
    version    integer not null default 0,
    primary key (service_id, grain_id, name)
);

create index reminder_by_hash on reminder (service_id, grain_hash);

insert into OrleansQuery values
('GatewaysQueryKey', '
    select address as "Address", proxy_port as "ProxyPort", generation as "Generation"
    from cluster_silo
    where deployment_id = @DeploymentId and status = @Status and proxy_port > 0'),

('MembershipReadAllKey', '
    select v.deployment_id as "DeploymentId", s.address as "Address", s.port as "Port", s.generation as "Generation", s.silo_name as "SiloName",
           s.host_name as "HostName", s.status as "Status", s.proxy_port as "ProxyPort", s.suspect_times as "SuspectTimes",
           s.start_time as "StartTime", s.i_am_alive_time as "IAmAliveTime", v.version as "Version"
    from cluster_version v
    left join cluster_silo s using (deployment_id)
    where v.deployment_id = @DeploymentId'),

('MembershipReadRowKey', '
    select v.deployment_id as "DeploymentId", s.address as "Address", s.port as "Port", s.generation as "Generation", s.silo_name as "SiloName",
           s.host_name as "HostName", s.status as "Status", s.proxy_port as "ProxyPort", s.suspect_times as "SuspectTimes",
           s.start_time as "StartTime", s.i_am_alive_time as "IAmAliveTime", v.version as "Version"
    from cluster_version v
    left join cluster_silo s
        on s.deployment_id = v.deployment_id and s.address = @Address and s.port = @Port and s.generation = @Generation
    where v.deployment_id = @DeploymentId'),

('InsertMembershipVersionKey', '
    with made as (insert into cluster_version (deployment_id) values (@DeploymentId) on conflict do nothing returning 1)
    select exists (select from made)'),

('InsertMembershipKey', '
    with moved as
    (
        update cluster_version set version = version + 1, changed_on = now()
        where deployment_id = @DeploymentId and version = @Version::int
          and not exists (select from cluster_silo where deployment_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
        returning deployment_id
    ),
    joined as
    (
        insert into cluster_silo (deployment_id, address, port, generation, silo_name, host_name, status, proxy_port, start_time, i_am_alive_time)
        select deployment_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime from moved
        returning 1
    )
    select exists (select from joined)'),

('UpdateMembershipKey', '
    with moved as
    (
        update cluster_version set version = version + 1, changed_on = now()
        where deployment_id = @DeploymentId and version = @Version::int
          and exists (select from cluster_silo where deployment_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
        returning deployment_id
    ),
    changed as
    (
        update cluster_silo s set status = @Status, suspect_times = @SuspectTimes, i_am_alive_time = @IAmAliveTime
        from moved
        where s.deployment_id = moved.deployment_id and s.address = @Address and s.port = @Port and s.generation = @Generation
        returning 1
    )
    select exists (select from changed)'),

('UpdateIAmAlivetimeKey', '
    update cluster_silo set i_am_alive_time = @IAmAliveTime
    where deployment_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation'),

('DeleteMembershipTableEntriesKey', '
    with gone as (delete from cluster_silo where deployment_id = @DeploymentId)
    delete from cluster_version where deployment_id = @DeploymentId'),

-- 3 is SiloStatus.Active: a silo that is alive is never cleaned away, however late its heartbeat.
('CleanupDefunctSiloEntriesKey', '
    delete from cluster_silo where deployment_id = @DeploymentId and i_am_alive_time < @IAmAliveTime and status <> 3'),

('UpsertReminderRowKey', '
    insert into reminder as r (service_id, grain_id, name, start_time, period, grain_hash)
    values (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash)
    on conflict (service_id, grain_id, name) do update
        set start_time = excluded.start_time, period = excluded.period, grain_hash = excluded.grain_hash, version = r.version + 1
    returning version as "Version"'),

('ReadReminderRowsKey', '
    select grain_id as "GrainId", name as "ReminderName", start_time as "StartTime", period as "Period", version as "Version"
    from reminder where service_id = @ServiceId and grain_id = @GrainId'),

('ReadReminderRowKey', '
    select grain_id as "GrainId", name as "ReminderName", start_time as "StartTime", period as "Period", version as "Version"
    from reminder where service_id = @ServiceId and grain_id = @GrainId and name = @ReminderName'),

-- The hash ring is asked for in ranges that exclude their beginning; the second form is the range that wraps around.
('ReadRangeRows1Key', '
    select grain_id as "GrainId", name as "ReminderName", start_time as "StartTime", period as "Period", version as "Version"
    from reminder where service_id = @ServiceId and grain_hash > @BeginHash and grain_hash <= @EndHash'),

('ReadRangeRows2Key', '
    select grain_id as "GrainId", name as "ReminderName", start_time as "StartTime", period as "Period", version as "Version"
    from reminder where service_id = @ServiceId and (grain_hash > @BeginHash or grain_hash <= @EndHash)'),

('DeleteReminderRowKey', '
    with gone as
    (
        delete from reminder where service_id = @ServiceId and grain_id = @GrainId and name = @ReminderName and version = @Version::int returning 1
    )
    select exists (select from gone)'),

('DeleteReminderRowsKey', '
    delete from reminder where service_id = @ServiceId');
