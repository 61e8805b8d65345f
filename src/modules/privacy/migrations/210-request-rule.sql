-- A request pins the version of the rule by which it is answered, and the calendar that its date was counted by.
alter table privacy.request
  add column rule_version integer,
  add column calendar text,
  add column provisional boolean not null default false,
  add column dated_at timestamptz,
  add check (num_nonnulls(rule_version, calendar, dated_at) in (0, 3));
comment on column privacy.request.rule_version is '所依期限规则的版本；空为固定版本之前提出的请求';
comment on column privacy.request.calendar is '算出最迟答复日所用日历的版本';
comment on column privacy.request.provisional is '涉及的年度尚无放假通知，日期为暂定';
comment on column privacy.request.dated_at is '最近一次算出最迟答复日的时间';
grant update (due_on, rule_version, calendar, provisional, dated_at) on privacy.request to yichuang_app;
