-- The body of a form has the layout that its derivation names.
-- What match keys and scores were made with: the fingerprint of code and settings, and for scores the profile's name.
-- A form names the derivation of its keys in 'normaliser', a report that of its scores in 'ranking'. Forms and reports
-- that were made before fingerprints were kept name the first two rows, which match no fingerprint.
create table derivation (
  id ${key} primary key,
  kind varchar(16) not null,
  fingerprint varchar(128) not null,
  name varchar(256) not null,
  unique (kind, fingerprint)
);
insert into derivation (id, kind, fingerprint, name) values (0, 'scores', 'not kept', 'not known'), (1, 'keys', 'not kept', '');
insert into counter (name, value) values ('derivation', 1);
create index form_normaliser on form (normaliser);
alter table report add column ranking ${key} not null default 0;
create index report_ranking on report (ranking);

-- What was noted while a document was read, as JSON, compressed; null when nothing was.
alter table document add column notes ${bytes};

-- A provider's report that had no number and belongs to another report since its number is known.
alter table report add column joined ${key} references report (id);
create index document_of_provider on document (sha256) where format = 'provider-xml';
