-- What Orleans' ADO.NET membership asks of a database: it reads its statements from orleansquery by key and knows no table by itself.
create table orleansquery (
    querykey varchar(64) primary key,
    querytext varchar(8000) not null
);

-- One row per cluster; its version moves with every change of a silo's row, both or neither.
create table orleansmembershipversiontable (
    deploymentid varchar(150) primary key,
    timestamp timestamptz not null default now(),
    version integer not null default 0
);

create table orleansmembershiptable (
    deploymentid varchar(150) not null references orleansmembershipversiontable,
    address varchar(45) not null,
    port integer not null,
    generation integer not null,
    siloname varchar(150) not null,
    hostname varchar(150) not null,
    status integer not null,
    proxyport integer,
    suspecttimes varchar(8000),
    starttime timestamptz not null,
    iamalivetime timestamptz not null,
    primary key (deploymentid, address, port, generation)
);
