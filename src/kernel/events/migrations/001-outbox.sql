create schema events;
grant usage on schema events to yichuang_app;

create table events.outbox (
  government_id uuid not null,
  id uuid not null,
  type text not null,
  order_key text not null,
  body jsonb not null,
  at timestamptz not null,
  primary key (government_id, id)
);
comment on table events.outbox is '已发生的事件';
call kernel.wall('events.outbox', 'insert');

create table events.delivery (
  government_id uuid not null,
  id bigint generated always as identity,
  event_id uuid not null,
  subscriber text not null,
  order_key text not null,
  attempts smallint not null default 0,
  due_at timestamptz not null,
  done_at timestamptz,
  dead_at timestamptz,
  last_error text,
  primary key (government_id, id),
  unique (government_id, event_id, subscriber),
  foreign key (government_id, event_id) references events.outbox
);
comment on table events.delivery is '事件投递，每个订阅者一行';
create index delivery_open on events.delivery (due_at) where done_at is null and dead_at is null;
create index delivery_order on events.delivery (government_id, subscriber, order_key, id) where done_at is null;
call kernel.wall('events.delivery', 'insert, update');
