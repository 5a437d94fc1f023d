-- What a run met beside documents and did not take: name, size and reason, never bytes. A run that meets the same
-- thing again lists it again, so that the rows of a run are as many as its count says. size is -1 when not known.
create table passed_over (
  id ${key} primary key,
  batch ${key} not null references batch (id),
  arrived bigint not null,
  unit varchar(64) not null,
  source text not null,
  reason varchar(64) not null,
  size bigint not null
);
create index passed_over_unit on passed_over (unit, id);
insert into counter (name, value) values ('passed_over', 0);
