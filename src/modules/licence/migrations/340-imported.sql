-- 存量证照: a licence of an older system has neither a case nor a paper here; it is registered once by its number and unit.
alter table licence.licence
  alter column case_id drop not null,
  alter column paper_id drop not null,
  add column imported_at timestamptz,
  add check (imported_at is not null or (case_id is not null and paper_id is not null));
comment on column licence.licence.imported_at is '历史导入的时间；本平台颁发的为空';
create unique index licence_imported on licence.licence (government_id, unit_id, number) where imported_at is not null;
