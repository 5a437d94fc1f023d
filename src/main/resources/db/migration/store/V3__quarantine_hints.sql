-- number: the report that a receipt, the deliverer or the file's name gave for the document, written as everywhere; null
-- when nothing did. held: a report that only those see who see this row; null for all but documents that were kept back
-- because another unit holds their report.
alter table quarantine add column number varchar(330);
alter table quarantine add column held ${key} references report (id);
