create table org.role_offer (
  government_id uuid not null references org.government,
  role_code text not null,
  permission text not null,
  scope text not null check (scope in ('own', 'unit', 'subtree', 'government')),
  state text not null check (state in ('given', 'open', 'declined')),
  at timestamptz not null,
  primary key (government_id, role_code, permission, scope)
);
comment on table org.role_offer is '随产品提供的角色权限，哪些已经交给本政府：同一项只给一次，本政府以后的调整不再被改动';
comment on column org.role_offer.state is 'given 已给（或早已知道），open 待本政府决定，declined 本政府不给';
create index role_offer_open on org.role_offer (government_id) where state = 'open';
call kernel.wall('org.role_offer', 'insert, update');
