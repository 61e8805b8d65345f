create schema desk;
grant usage on schema desk to yichuang_app;
comment on schema desk is '工作台：常用视图';

create table desk.saved_view (
  government_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  list text not null check (list <> ''),
  name text not null check (name <> ''),
  query jsonb not null,
  shared boolean not null,
  saved_at timestamptz not null,
  primary key (government_id, id),
  unique (government_id, person_id, list, name),
  foreign key (government_id, person_id) references org.person (government_id, id),
  foreign key (government_id, unit_id) references org.unit (government_id, id)
);
comment on table desk.saved_view is '列表的常用视图：筛选、排序和列，本人的或与本单位共享的';
comment on column desk.saved_view.query is '列表地址中的筛选、排序和列；不含办件内容';
create index saved_view_shared on desk.saved_view (government_id, unit_id, list) where shared;
call kernel.wall('desk.saved_view', 'insert, update, delete');
