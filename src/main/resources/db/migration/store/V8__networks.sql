-- What is known of the networks of a report's addresses, for searching: a line for each label (sort of network, country,
-- operator). Null when nothing is known. Made again, like the labels of lists, when lists or address files change.
alter table report add column networks text;

-- The terms on which a list may be used.
alter table list add column licence text not null default '';
