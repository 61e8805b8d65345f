-- 空白表, 示例样表: files that belong to a material of an item by its name, whatever the version; what is taken out stays on record.
create table item.sample (
  government_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  material text not null check (material <> ''),
  kind text not null check (kind in ('blank', 'filled')),
  file_id uuid not null,
  name text not null check (name <> ''),
  added_by text not null,
  added_at timestamptz not null,
  removed_by text,
  removed_at timestamptz,
  primary key (government_id, id),
  foreign key (government_id, item_id) references item.item (government_id, id),
  foreign key (government_id, file_id) references files.file (government_id, id),
  check (num_nonnulls(removed_by, removed_at) in (0, 2))
);
comment on table item.sample is '申请材料的空白表（form_guid）和示例样表（example_guid）；撤下的保留';
comment on column item.sample.material is '材料名称；现行版本中同名的材料显示';
comment on column item.sample.kind is 'blank：空白表；filled：示例样表';
comment on column item.sample.name is '文件名';
create index sample_item on item.sample (government_id, item_id, added_at) where removed_at is null;
call kernel.wall('item.sample', 'insert');
grant update (removed_by, removed_at) on item.sample to yichuang_app;
