-- Where the public finds a unit, and who reviews what it decides: data of the unit, not words of a paper.
create table org.unit_contact (
  government_id uuid not null,
  unit_id uuid not null,
  address text not null default '' check (char_length(address) <= 200),
  phone text not null default '' check (char_length(phone) <= 60),
  review_body text not null default '' check (char_length(review_body) <= 100),
  court text not null default '' check (char_length(court) <= 100),
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (government_id, unit_id),
  foreign key (government_id, unit_id) references org.unit (government_id, id)
);
comment on table org.unit_contact is '单位的对外信息：地址、电话，以及对其决定不服时的复议机关和管辖法院';
comment on column org.unit_contact.review_body is '行政复议机关全称，空为没有登记';
comment on column org.unit_contact.court is '管辖行政诉讼的人民法院全称，空为没有登记';
call kernel.wall('org.unit_contact', 'insert, update');

create table org.outside_body (
  government_id uuid not null,
  id uuid not null,
  name text not null check (name <> '' and char_length(name) <= 100),
  address text not null default '' check (char_length(address) <= 200),
  phone text not null default '' check (char_length(phone) <= 60),
  state text not null default 'active' check (state in ('active', 'closed')),
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (government_id, id),
  unique (government_id, name)
);
comment on table org.outside_body is '本政府以外的机关名录：不予受理时告知申请人应当去的机关';
comment on column org.outside_body.state is 'active 在用，closed 不再使用（保留）';
call kernel.wall('org.outside_body', 'insert, update');
