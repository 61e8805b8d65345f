-- 缴费订单: which notices of payment are to be looked at in the gateway until they are paid, waived or gone.
create table approval.payment_order (
  government_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  asked_at timestamptz not null,
  looked_at timestamptz,
  settled_at timestamptz,
  primary key (government_id, id),
  foreign key (government_id, case_id) references casework."case" (government_id, id)
);
comment on table approval.payment_order is '缴费订单：向缴费平台对账的清单，金额和结果以办件的行为为准';
comment on column approval.payment_order.id is '缴费通知的标识，即平台订单号';
comment on column approval.payment_order.looked_at is '最近一次对账的时间';
comment on column approval.payment_order.settled_at is '缴清、全部减免或者不再需要缴纳的时间';
create index payment_order_open on approval.payment_order (government_id, looked_at nulls first) where settled_at is null;
create index payment_order_case on approval.payment_order (government_id, case_id);
call kernel.wall('approval.payment_order', 'insert');
grant update (looked_at, settled_at) on approval.payment_order to yichuang_app;
