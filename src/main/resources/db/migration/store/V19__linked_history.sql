-- Which linked reports tell of an urgency of a report: what its scores were made with, kept so that they are made with the
-- same when only the report changes. Made again from the index whenever what is linked changes. The row 'linked_history' of
-- meta is the last change up to which this was done; 0 when it is to be done for all reports.
create table linked_history (
  report ${key} primary key references report (id),
  form ${bytes} not null
);
insert into meta (name, value) values ('linked_history', '0');
