-- A draft of a renewal says which licence is to be renewed.
alter table approval.draft add column renews uuid;
comment on column approval.draft.renews is '申请延续的证照';
