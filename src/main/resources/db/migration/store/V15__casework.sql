-- What people do with reports, in the order in which it was done. Rows are never changed or deleted: what is undone stays, and
-- a further row names it in 'undoes'. What was done to several reports at one go has one 'action'. State before and after are
-- lines of name=value.
create table case_event (
  id ${key} primary key,
  opaque varchar(32) not null unique,
  report ${key} not null references report (id),
  kind varchar(16) not null,
  action varchar(32) not null,
  who text not null,
  made bigint not null,
  reason text not null,
  state_before text not null,
  state_after text not null,
  undoes ${key} unique references case_event (id)
);
create index case_event_report on case_event (report);
create index case_event_action on case_event (action);
insert into counter (name, value) values ('case_event', 0);

-- Where the work on a report stands; a report without a row is new. 'event' is the last one that changed it.
create table case_state (
  report ${key} primary key references report (id),
  status varchar(16) not null,
  assignee text,
  disposition varchar(64),
  victim varchar(16) not null,
  additional integer not null,
  preserved_until bigint,
  event ${key} not null references case_event (id)
);
create index case_state_assignee on case_state (assignee);

-- Which version of a report somebody has read.
create table case_read (
  account varchar(80) not null,
  report ${key} not null references report (id),
  version integer not null,
  made bigint not null,
  primary key (account, report)
);

-- Since when the digest of somebody's shift counts.
create table case_visit (
  account varchar(80) primary key,
  made bigint not null
);
create index report_joined on report (joined) where joined is not null;
