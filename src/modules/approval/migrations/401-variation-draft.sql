-- A draft of a variation says which licence is to be changed.
alter table approval.draft add column varies uuid, add check (num_nonnulls(renews, varies) < 2);
comment on column approval.draft.varies is '申请变更的证照';
