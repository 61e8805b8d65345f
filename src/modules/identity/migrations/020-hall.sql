alter table identity.citizen add column phone_proven_at timestamptz;
update identity.citizen set phone_proven_at = created_at;
comment on column identity.citizen.phone_proven_at is '手机号以短信验证码核实的时间；未核实或核实后被否定的为空';
grant delete on identity.citizen to yichuang_app;

alter table identity.phone_code drop constraint phone_code_purpose_check;
alter table identity.phone_code add constraint phone_code_purpose_check check (purpose ~ '^[a-z][a-z-]{1,30}$');
