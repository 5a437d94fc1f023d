-- How many bits a PDQ fingerprint of a report is away from the nearest one on the list; 0 for the very hash. The meaning is the
-- one that the list had when the label was given: where a list changes it, its labels are to be given anew.
alter table report_label add column distance integer not null default 0;
alter table report_label add column meaning varchar(16) not null default 'other';
update report_label set meaning = (select t.meaning from list t where t.id = report_label.list);

-- The latest update since a list was imported as a whole: how many there were, when, from what; 0 and empty for none.
alter table list add column updates integer not null default 0;
alter table list add column updated bigint not null default 0;
alter table list add column update_sha256 text not null default '';
alter table list add column update_source text not null default '';
