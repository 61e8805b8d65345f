create table item.translation (
  government_id uuid not null,
  id uuid not null,
  locale text not null check (locale in ('en', 'ug', 'ky')),
  chinese text not null check (char_length(chinese) between 1 and 4000),
  text text not null check (char_length(text) between 1 and 8000),
  reviewed boolean not null,
  set_at timestamptz not null,
  set_by text not null,
  replaced_at timestamptz,
  replaced_by text,
  primary key (government_id, id),
  check ((replaced_at is null) = (replaced_by is null))
);
create unique index translation_once on item.translation (government_id, locale, md5(chinese))
  where replaced_at is null;
comment on table item.translation is '事项文字的译文：按中文原文对应，原文改动后不再适用；被替换的留作沿革';
comment on column item.translation.chinese is '所译的中文原文，与事项中的文字完全相同';
comment on column item.translation.reviewed is '是否经母语者审核';

call kernel.wall('item.translation', 'insert, update');
