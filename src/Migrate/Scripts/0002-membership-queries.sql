-- The statements of Orleans 10.4. A statement that changes a silo's row first moves the version from the number that the silo has read: the row
-- of the version is the lock on which silos that write at the same time wait for each other, and all but the first of them move nothing.
insert into orleansquery (querykey, querytext) values
('InsertMembershipVersionKey', '
with added as (
    insert into orleansmembershipversiontable (deploymentid) values (@DeploymentId) on conflict (deploymentid) do nothing returning 1
)
select count(*)::integer from added'),

('InsertMembershipKey', '
with moved as (
    update orleansmembershipversiontable v set version = v.version + 1, timestamp = now()
    where v.deploymentid = @DeploymentId and v.version = @Version and not exists (
        select 1 from orleansmembershiptable m
        where m.deploymentid = @DeploymentId and m.address = @Address and m.port = @Port and m.generation = @Generation)
    returning v.deploymentid
), added as (
    insert into orleansmembershiptable
        (deploymentid, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
    select deploymentid, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime from moved
    returning 1
)
select count(*)::integer from added'),

('UpdateMembershipKey', '
with moved as (
    update orleansmembershipversiontable v set version = v.version + 1, timestamp = now()
    where v.deploymentid = @DeploymentId and v.version = @Version and exists (
        select 1 from orleansmembershiptable m
        where m.deploymentid = @DeploymentId and m.address = @Address and m.port = @Port and m.generation = @Generation)
    returning v.deploymentid
), changed as (
    update orleansmembershiptable m
    set status = @Status, suspecttimes = @SuspectTimes, iamalivetime = greatest(m.iamalivetime, @IAmAliveTime)
    from moved
    where m.deploymentid = moved.deploymentid and m.address = @Address and m.port = @Port and m.generation = @Generation
    returning 1
)
select count(*)::integer from changed'),

('UpdateIAmAlivetimeKey', '
update orleansmembershiptable set iamalivetime = greatest(iamalivetime, @IAmAliveTime)
where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation'),

('MembershipReadRowKey', '
select v.deploymentid, m.address, m.port, m.generation, m.siloname, m.hostname, m.status, m.proxyport, m.suspecttimes, m.starttime,
    m.iamalivetime, v.version
from orleansmembershipversiontable v
left join orleansmembershiptable m
    on m.deploymentid = v.deploymentid and m.address = @Address and m.port = @Port and m.generation = @Generation
where v.deploymentid = @DeploymentId'),

('MembershipReadAllKey', '
select v.deploymentid, m.address, m.port, m.generation, m.siloname, m.hostname, m.status, m.proxyport, m.suspecttimes, m.starttime,
    m.iamalivetime, v.version
from orleansmembershipversiontable v
left join orleansmembershiptable m on m.deploymentid = v.deploymentid
where v.deploymentid = @DeploymentId'),

('GatewaysQueryKey', '
select address, proxyport, generation from orleansmembershiptable where deploymentid = @DeploymentId and status = @Status and proxyport > 0'),

('DeleteMembershipTableEntriesKey', '
with gone as (delete from orleansmembershiptable where deploymentid = @DeploymentId)
delete from orleansmembershipversiontable where deploymentid = @DeploymentId'),

('CleanupDefunctSiloEntriesKey', '
delete from orleansmembershiptable
where deploymentid = @DeploymentId and status = 6 and iamalivetime < @IAmAliveTime and starttime < @IAmAliveTime'),

('CleanupDefunctSiloEntryKey', '
delete from orleansmembershiptable
where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation and status = 6
    and starttime = @StartTime and iamalivetime = @IAmAliveTime and coalesce(suspecttimes, '''') = coalesce(@SuspectTimes, '''')');
