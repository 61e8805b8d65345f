create schema ledger;
grant usage on schema ledger to yichuang_app;

create table ledger.act (
  government_id uuid not null,
  stream text not null,
  n integer not null check (n > 0),
  id uuid not null,
  type text not null,
  at timestamptz not null,
  actor text not null,
  appointment uuid,
  node text not null,
  pinned jsonb not null,
  body jsonb not null,
  prev text,
  hash text not null,
  primary key (government_id, stream, n),
  unique (government_id, id)
);
comment on table ledger.act is '行为记录：只增不改，每一流首尾相接（国密 SM3 链）';
comment on column ledger.act.stream is '办件标识；不属于办件的按“政府/日”成流';
call kernel.wall('ledger.act', 'insert');

create table ledger.pending (
  government_id uuid not null,
  act_id uuid not null,
  primary key (government_id, act_id),
  foreign key (government_id, act_id) references ledger.act (government_id, id)
);
comment on table ledger.pending is '待封存的行为';
call kernel.wall('ledger.pending', 'insert');

create table ledger.stream (
  government_id uuid not null,
  stream text not null,
  n integer not null,
  hash text not null,
  primary key (government_id, stream)
);
comment on table ledger.stream is '不属于办件的行为流的链头';
call kernel.wall('ledger.stream', 'insert, update');
