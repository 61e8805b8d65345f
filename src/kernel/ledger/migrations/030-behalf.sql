alter table ledger.act add column behalf jsonb;
comment on column ledger.act.behalf is '代行时：被代理人、其任职和委托；本人行为为空，不计入散列';
