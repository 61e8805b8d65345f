-- Registers of a year are read from an index: the day on which a case was received, and the last on which papers of it were delivered.
create function casework.legal_day(day text) returns date
  language sql immutable strict parallel safe
  return make_date(substr(day, 1, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int);
comment on function casework.legal_day is '法定日期文本（年-月-日）化为日期';

create function casework.last_day(entries jsonb, member text) returns date
  language sql immutable strict parallel safe
  return (select max(casework.legal_day(e ->> member)) from jsonb_array_elements(entries) e);
comment on function casework.last_day is '一组事项中最后一个日期';

alter table casework."case"
  add column received_on date generated always as (casework.legal_day(state #>> '{business,receivedOn}')) stored,
  add column delivered_on date generated always as (casework.last_day(state #> '{business,deliveries}', 'sentOn')) stored;
comment on column casework."case".received_on is '收到日期，由业务状态得出';
comment on column casework."case".delivered_on is '最近一次送达的发出日期，由业务状态得出';
create index case_received on casework."case" (government_id, received_on, number) where received_on is not null;
create index case_received_unit on casework."case" (government_id, unit_id, received_on, number) where received_on is not null;
create index case_delivered on casework."case" (government_id, delivered_on) where delivered_on is not null;
