create schema licence;
grant usage on schema licence to yichuang_app;
comment on schema licence is '证照：颁发的许可证件的登记簿';

create sequence licence.serial;
grant usage on sequence licence.serial to yichuang_app;
comment on sequence licence.serial is '电子证照标识的流水号（全节点共用，可有空号）';

create table licence.licence (
  government_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  unit_path text not null,
  item_code text not null,
  item_name text not null,
  name text not null check (name <> ''),
  owner uuid,
  holder_kind text not null check (holder_kind in ('person', 'enterprise')),
  holder_sealed text not null,
  holder_index text not null,
  type_code text not null,
  issuer text not null,
  serial text not null,
  version smallint not null check (version between 1 and 999),
  identifier text not null,
  illustrative boolean not null,
  number text not null,
  code text not null,
  issued_at timestamptz not null,
  issued_by text not null,
  valid_from date not null,
  valid_to date,
  state text not null check (state in ('01', '02', '03', '04', '05', '06', '07', '08')),
  paper_id uuid not null,
  primary key (government_id, id),
  unique (government_id, identifier),
  unique (government_id, code),
  foreign key (government_id, unit_id) references org.unit (government_id, id),
  foreign key (government_id, paper_id) references paper.paper (government_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table licence.licence is '证照';
comment on column licence.licence.unit_path is '颁发单位及其上级的 id，各以 / 结尾';
comment on column licence.licence.name is '证照名称（certificate_name）';
comment on column licence.licence.owner is '网上申请人的账户，窗口申请的为空';
comment on column licence.licence.holder_kind is '持证主体：person 自然人，enterprise 法人或者其他组织';
comment on column licence.licence.holder_sealed is '持证主体的名称和证件号码（JSON），加密';
comment on column licence.licence.holder_index is '持证主体证件号码的盲索引';
comment on column licence.licence.type_code is '证照类型代码：定义机构 18 位加 3 位（certificate_type_code）';
comment on column licence.licence.issuer is '证照颁发机构代码（issue_dept_code）';
comment on column licence.licence.serial is '流水号';
comment on column licence.licence.version is '版本号，变更和延续各加一';
comment on column licence.licence.identifier is '电子证照标识（GB/T 36904-2018）';
comment on column licence.licence.illustrative is '标识中的类型代码或者机构代码为示意';
comment on column licence.licence.number is '证号，与证照文书的文号相同';
comment on column licence.licence.code is '查验码，与证照文书的相同';
comment on column licence.licence.valid_to is '有效期截止日，含当日；空为长期';
comment on column licence.licence.state is '状态：01 新办，02 延续，03 暂扣，04 过期，05 注销，06 解除，07 其他，08 变更';
create index licence_case on licence.licence (government_id, case_id);
create index licence_owner on licence.licence (government_id, owner) where owner is not null;
create index licence_holder on licence.licence (government_id, holder_index);
create index licence_unit on licence.licence (government_id, unit_id, issued_at desc);
call kernel.wall('licence.licence', 'insert');
-- What a licence says never changes; only its state does.
grant update (state) on licence.licence to yichuang_app;
