create schema legaltime;
grant usage on schema legaltime to yichuang_app;

create table legaltime.day (
  layer text not null,
  date date not null,
  kind text not null check (kind in ('off', 'work')),
  name text not null,
  year smallint not null,
  notice text not null,
  primary key (layer, date)
);
comment on table legaltime.day is '节假日与调休：通知原文逐日录入（全节点共用）';
comment on column legaltime.day.layer is '00 全国；地区层用行政区划代码';
grant select, insert, update, delete on legaltime.day to yichuang_app;

create table legaltime.rule (
  id text not null,
  version integer not null check (version > 0),
  body jsonb not null,
  primary key (id, version)
);
comment on table legaltime.rule is '法定期限规则，按版本只增不改（全节点共用）';
grant select, insert on legaltime.rule to yichuang_app;
