alter table org.unit_contact add column way text not null default '' check (char_length(way) <= 300);
comment on column org.unit_contact.way is '怎么去：公交线路、停车等，空为没有登记';
