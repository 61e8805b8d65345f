alter table item.version add column required_level text not null default 'phone'
  check (required_level in ('declared', 'phone', 'window', 'authority'));
comment on column item.version.required_level is '网上申请所需的实名等级：declared 自报，phone 手机，window 窗口核验，authority 权威核验';
