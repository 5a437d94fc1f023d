-- What analysts decided about two reports: that they belong together, or do not, whatever the links say. Rows are never
-- changed or deleted; a decision ends by a further row that names it in 'withdraws'. The smaller report id is in 'one'.
create table link_decision (
  id ${key} primary key,
  opaque varchar(32) not null unique,
  kind varchar(16) not null,
  one ${key} not null references report (id),
  other ${key} not null references report (id),
  withdraws ${key} unique references link_decision (id),
  who text not null,
  made bigint not null,
  reason text not null
);
create index link_decision_one on link_decision (one);
create index link_decision_other on link_decision (other);
insert into counter (name, value) values ('link_decision', 0);
