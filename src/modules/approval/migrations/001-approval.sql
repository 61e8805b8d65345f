create schema approval;
grant usage on schema approval to yichuang_app;

create table approval.draft (
  government_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  item_code text not null,
  version_id uuid not null,
  form_sealed text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  case_id uuid,
  primary key (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table approval.draft is '申请草稿，内容加密；提交后记下办件';
create index draft_account on approval.draft (account_id, updated_at desc) where case_id is null;
call kernel.wall('approval.draft', 'insert, update, delete');

create table approval.draft_material (
  government_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  seq integer not null,
  file_id uuid not null,
  added_at timestamptz not null,
  primary key (government_id, id),
  foreign key (government_id, draft_id) references approval.draft (government_id, id) on delete cascade,
  foreign key (government_id, file_id) references files.file (government_id, id)
);
comment on table approval.draft_material is '草稿的材料文件';
create index draft_material_draft on approval.draft_material (government_id, draft_id);
call kernel.wall('approval.draft_material', 'insert, delete');
