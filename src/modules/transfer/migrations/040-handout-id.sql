-- A record that is handed out has an id of its own, which its sealed content is bound to.
delete from transfer.handout;
alter table transfer.handout add column id uuid not null, add unique (government_id, id);
