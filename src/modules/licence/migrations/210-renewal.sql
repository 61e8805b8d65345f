-- Which case last applied for the renewal of a licence: while that is open, no other does.
alter table licence.licence add column renewal_case uuid;
comment on column licence.licence.renewal_case is '最近一次申请延续的办件；在办期间不得再申请';
grant update (renewal_case) on licence.licence to yichuang_app;
