-- 变更, 延续: a licence that is given anew takes the place of the one before it, which stays in the register.
alter table licence.licence
  add column supersedes uuid,
  add column superseded_by uuid,
  add foreign key (government_id, supersedes) references licence.licence (government_id, id),
  add foreign key (government_id, superseded_by) references licence.licence (government_id, id),
  add check (supersedes <> id and superseded_by <> id);
comment on column licence.licence.supersedes is '本证照代替的上一版';
comment on column licence.licence.superseded_by is '代替本证照的新一版；非空即不再有效';
comment on column licence.licence.renewal_case is '最近一次申请延续或者变更的办件；在办期间不得再申请';
create unique index licence_supersedes on licence.licence (government_id, supersedes) where supersedes is not null;
create index licence_superseded_by on licence.licence (government_id, superseded_by) where superseded_by is not null;
grant update (supersedes, superseded_by) on licence.licence to yichuang_app;
