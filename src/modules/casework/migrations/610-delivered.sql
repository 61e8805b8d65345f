-- The register of deliveries is read from an index, one row for each delivery of a case: what the state of the case says, laid out.
create table casework.delivered (
  government_id uuid not null,
  case_id uuid not null,
  place smallint not null,
  sent_on date not null,
  unit_id uuid not null,
  number text not null,
  primary key (government_id, case_id, place),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table casework.delivered is '送达台账的索引：每次送达一行，随办件状态由触发器维护，不单独写';
comment on column casework.delivered.place is '在办件状态 deliveries 中的位置，从 0 起';
comment on column casework.delivered.sent_on is '发出日期';
create index delivered_day on casework.delivered (government_id, sent_on, number, place);
create index delivered_unit on casework.delivered (government_id, unit_id, sent_on, number, place);
call kernel.wall('casework.delivered', 'insert, delete');

create function casework.lay_out_deliveries() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from casework.delivered where government_id = old.government_id and case_id = old.id;
  end if;
  insert into casework.delivered (government_id, case_id, place, sent_on, unit_id, number)
  select new.government_id, new.id, e.at - 1, casework.legal_day(e.entry ->> 'sentOn'), new.unit_id, new.number
  from jsonb_array_elements(new.state #> '{business,deliveries}') with ordinality as e (entry, at)
  where e.entry ? 'sentOn';
  return null;
end $$;
comment on function casework.lay_out_deliveries() is '办件的送达有变化时，重写送达台账索引中的各行';
create trigger lay_out_new after insert on casework."case" for each row
  when (new.state #> '{business,deliveries}' is not null) execute function casework.lay_out_deliveries();
create trigger lay_out_changed after update on casework."case" for each row
  when (new.state #> '{business,deliveries}' is distinct from old.state #> '{business,deliveries}'
    or new.state #> '{business,deliveries}' is not null and new.unit_id is distinct from old.unit_id)
  execute function casework.lay_out_deliveries();

insert into casework.delivered (government_id, case_id, place, sent_on, unit_id, number)
select c.government_id, c.id, e.at - 1, casework.legal_day(e.entry ->> 'sentOn'), c.unit_id, c.number
from casework."case" c, jsonb_array_elements(c.state #> '{business,deliveries}') with ordinality as e (entry, at)
where e.entry ? 'sentOn';

alter table casework."case" drop column delivered_on;
drop function casework.last_day(jsonb, text);
