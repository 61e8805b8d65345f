alter table item.material
  add column from_form boolean not null default false;
comment on column item.material.from_form is '由申请表生成：填写本事项的申请表即视为提交，无需另行上传';
create unique index material_from_form on item.material (government_id, version_id) where from_form;
comment on index item.material_from_form is '一份申请表只生成一件材料';
