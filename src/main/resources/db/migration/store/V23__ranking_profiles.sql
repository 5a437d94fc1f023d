-- Versions of ranking profiles; rows are never changed or deleted. 'points' are lines of weight=points. One that is 'shipped' is a copy
-- of what ranking.json said when a unit began to use it.
create table ranking_profile (
  id ${key} primary key,
  name varchar(40) not null,
  version integer not null,
  about text not null,
  first_day varchar(10) not null,
  points text not null,
  who text not null,
  made bigint not null,
  why text not null,
  shipped integer not null,
  unique (name, version)
);

-- Which profile a unit's reports are ordered by; the empty unit stands for every unit that has no row of its own. Without a profile it
-- is the standard one. The reports of the unit are projected again in the order of their keys: 'position' is the last one that was,
-- 'done' how many of 'total'. In force from the change 'in_force' on, which is set at the end; until then, and for states of the index
-- before it, the row before counts. A 'dropped' one was replaced before it was in force.
create table profile_use (
  id ${key} primary key,
  unit varchar(64) not null,
  profile ${key} references ranking_profile (id),
  who text not null,
  made bigint not null,
  why text not null,
  total ${key} not null,
  done ${key} not null,
  position ${key} not null,
  in_force ${key},
  finished bigint,
  dropped bigint
);
create index profile_use_unit on profile_use (unit);
insert into counter (name, value) values ('ranking_profile', 0), ('profile_use', 0);
