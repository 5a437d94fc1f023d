-- Questions that every arriving report is run against, and what they found. A watch belongs to an account or to a unit, the
-- other being empty; one that Leadline itself keeps for a unit was made by nobody. Changes up to 'after' are not run against it.
-- 'opaque' is what addresses hold. A removed watch keeps its row, because its alerts stay.
create table watch (
  id ${key} primary key,
  opaque varchar(32) not null unique,
  account varchar(64) not null,
  unit varchar(64) not null,
  kind varchar(16) not null,
  name text not null,
  question text not null,
  who text not null,
  made bigint not null,
  after ${key} not null,
  removed bigint
);
create index watch_account on watch (account);
create index watch_unit on watch (unit);

-- 'other' is the report that the alert is about beside the first, or the first again; 'mark' tells alerts of one version apart: of
-- a pointer the other unit, else empty. Not 'plain' is what was found by values of
-- child victims alone. Ids grow with time and are not numbers in a row: those would tell how many alerts others get.
create table alert (
  id ${key} primary key,
  watch ${key} not null references watch (id),
  report ${key} not null references report (id),
  version integer not null,
  other ${key} not null references report (id),
  mark varchar(64) not null,
  cause varchar(16) not null,
  plain integer not null,
  raised bigint not null,
  unique (watch, report, version, other, mark)
);

create table alert_read (
  alert ${key} not null references alert (id),
  account varchar(64) not null,
  made bigint not null,
  primary key (alert, account)
);

-- 'watched' is the change up to which reports were run against the watches; what is held already is no arrival.
insert into counter (name, value) values ('watch', 0), ('alert', 0);
insert into counter (name, value) select 'watched', value from counter where name = 'change';
