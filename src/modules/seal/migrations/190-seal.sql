create schema seal;
grant usage on schema seal to yichuang_app;
comment on schema seal is '印章：登记、授权、用印';

create table seal.seal (
  government_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('official', 'approval', 'acceptance')),
  form text not null check (form in ('electronic', 'wet')),
  diameter smallint not null check (diameter between 30 and 50),
  keeper_id uuid not null,
  papers text[] not null check (cardinality(papers) > 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  registered_by text not null,
  registered_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  end_reason text,
  primary key (government_id, id),
  foreign key (government_id, unit_id) references org.unit (government_id, id),
  check (num_nonnulls(ended_by, ended_at, end_reason) in (0, 3))
);
comment on table seal.seal is '印章登记；停用的保留';
comment on column seal.seal.name is '章面上的单位名称';
comment on column seal.seal.kind is '公章、行政审批专用章、受理专用章';
comment on column seal.seal.form is '电子印章或者实体印章';
comment on column seal.seal.diameter is '直径，毫米';
comment on column seal.seal.keeper_id is '保管人';
comment on column seal.seal.papers is '可用于哪几种文书';
create index seal_of_unit on seal.seal (government_id, unit_id) where ended_at is null;
call kernel.wall('seal.seal', 'insert');
grant update (ended_by, ended_at, end_reason) on seal.seal to yichuang_app;

create table seal.order (
  government_id uuid not null,
  id uuid not null,
  seal_id uuid not null,
  papers text[] not null check (cardinality(papers) > 0),
  basis text not null check (basis <> ''),
  ordered_by text not null,
  ordered_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  primary key (government_id, id),
  foreign key (government_id, seal_id) references seal.seal (government_id, id),
  check ((ended_by is null) = (ended_at is null))
);
comment on table seal.order is '事先授权：哪几种文书不逐份审批即可用印';
comment on column seal.order.basis is '授权的书面依据，如文号';
create unique index order_now on seal.order (government_id, seal_id) where ended_at is null;
call kernel.wall('seal.order', 'insert');
grant update (ended_by, ended_at) on seal.order to yichuang_app;

create table seal.use (
  government_id uuid not null,
  id uuid not null,
  seal_id uuid not null,
  unit_id uuid not null,
  paper_id uuid not null,
  paper text not null,
  number text not null,
  copies smallint not null check (copies > 0),
  way text not null check (way in ('ordered', 'approved', 'wet')),
  order_id uuid,
  used_by text not null,
  used_at timestamptz not null,
  photo_id uuid,
  primary key (government_id, id),
  unique (government_id, paper_id),
  foreign key (government_id, seal_id) references seal.seal (government_id, id),
  foreign key (government_id, order_id) references seal.order (government_id, id),
  foreign key (government_id, photo_id) references files.file (government_id, id),
  check ((way = 'ordered') = (order_id is not null)),
  check ((way = 'wet') = (photo_id is not null))
);
comment on table seal.use is '用印台账';
comment on column seal.use.paper is '文书种类';
comment on column seal.use.copies is '份数';
comment on column seal.use.photo_id is '实体印章：盖章后拍的照片';
create index use_register on seal.use (government_id, unit_id, used_at desc, id desc);
call kernel.wall('seal.use', 'insert');
