-- Orders of a unit that what the law brings about is sealed without a person stand with its other orders (seal.order).
insert into seal.order (government_id, id, unit_id, papers, basis, by_silence, valid_from, ordered_by, ordered_at, ended_by, ended_at)
select government_id, id, unit_id, array['acceptance'], basis, true, (ordered_at at time zone 'Asia/Shanghai')::date,
  ordered_by, ordered_at, ended_by, ended_at
from paper.automatic_seal;
drop table paper.automatic_seal;
