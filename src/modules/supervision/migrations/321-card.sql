create schema supervision;
grant usage on schema supervision to yichuang_app;
comment on schema supervision is '电子监察：监察牌登记簿';

create table supervision.card (
  government_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  kind text not null check (kind in ('warning', 'yellow', 'red')),
  ground text not null,
  law text not null,
  article text not null,
  case_id uuid not null,
  case_number text not null,
  item_name text not null,
  unit_id uuid not null,
  issued_at timestamptz not null,
  state text not null default 'issued' check (state in ('issued', 'signed', 'lifted')),
  signed_at timestamptz,
  signed_by text,
  answer_sealed text,
  lifted_at timestamptz,
  lifted_by text,
  reason_sealed text,
  primary key (government_id, id),
  unique (government_id, event_id),
  foreign key (government_id, unit_id) references org.unit (government_id, id),
  check (num_nonnulls(signed_at, signed_by, answer_sealed) in (0, 3)),
  check (num_nonnulls(lifted_at, lifted_by, reason_sealed) = case state when 'lifted' then 3 else 0 end),
  check (state <> 'signed' or signed_at is not null)
);
comment on table supervision.card is '监察牌：对什么办件、哪个单位、依据什么、因何事由发出，及其签收和销牌';
comment on column supervision.card.event_id is '引起发牌的事件，一个事件一张牌';
comment on column supervision.card.kind is '牌别：warning 预警，yellow 黄牌，red 红牌';
comment on column supervision.card.ground is '事由代码，取值见 card-grounds.json';
comment on column supervision.card.state is 'issued 已发，signed 已签收，lifted 已销';
comment on column supervision.card.answer_sealed is '签收时说明的整改情况，加密';
comment on column supervision.card.reason_sealed is '销牌理由，加密';
create index card_newest on supervision.card (government_id, issued_at desc, id desc);
create index card_case on supervision.card (government_id, case_id);
call kernel.wall('supervision.card', 'insert, update');
