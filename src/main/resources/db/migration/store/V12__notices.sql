-- What units were told: that another unit holds a report which is linked with one of their own. Nothing of the other report
-- stands here. The same is told once. Ids grow with time and are not numbers in a row: those would tell how many others get.
create table notice (
  id ${key} primary key,
  unit varchar(64) not null,
  report ${key} not null references report (id),
  other_unit varchar(64) not null,
  made bigint not null,
  unique (unit, report, other_unit)
);
