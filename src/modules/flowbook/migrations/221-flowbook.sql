create schema flowbook;
grant usage on schema flowbook to yichuang_app;
comment on schema flowbook is '流程库：各政府自己的流程定义';

create table flowbook.definition (
  government_id uuid not null references org.government,
  id uuid not null,
  flow text not null check (flow ~ '^[a-z][a-z0-9-]{0,39}$'),
  version integer not null check (version > 0),
  purpose text not null,
  item_code text,
  name text not null check (name <> ''),
  state text not null check (state in ('draft', 'checked', 'published', 'retired')),
  body jsonb not null,
  bpmn text not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  retired_by text,
  retired_at timestamptz,
  primary key (government_id, id),
  unique (government_id, flow, version),
  check ((published_by is null) = (published_at is null)),
  check ((retired_by is null) = (retired_at is null)),
  check (state <> 'published' or published_at is not null),
  check (state <> 'retired' or retired_at is not null)
);
comment on table flowbook.definition is '流程定义的各个版本；内容不再改变，在办件一直沿用';
comment on column flowbook.definition.purpose is '用途：哪一类办件';
comment on column flowbook.definition.item_code is '只用于这一事项；空为该用途的所有事项';
comment on column flowbook.definition.body is '流程（节点、连线、图）';
comment on column flowbook.definition.bpmn is '上传的 BPMN 原文';
create unique index definition_in_force on flowbook.definition (government_id, purpose, coalesce(item_code, ''))
  where state = 'published';
call kernel.wall('flowbook.definition', 'insert');
grant update (state, published_by, published_at, retired_by, retired_at) on flowbook.definition to yichuang_app;
