create schema item;
grant usage on schema item to yichuang_app;
comment on schema item is '政务服务事项';

create table item.item (
  government_id uuid not null,
  id uuid not null,
  code text not null check (char_length(code) between 1 and 50),
  unit_id uuid not null,
  in_force_id uuid,
  created_at timestamptz not null,
  primary key (government_id, id),
  unique (government_id, code),
  foreign key (government_id, unit_id) references org.unit (government_id, id)
);
comment on table item.item is '政务服务事项：一个基本编码一行';
comment on column item.item.code is '基本编码（catalog_code），文本，前导零保留';
comment on column item.item.unit_id is '实施主体：现行版本的，未实施前为最新草稿的';
comment on column item.item.in_force_id is '现行版本，没有则空';

create table item.version (
  government_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'examined', 'in-force', 'retired')),
  edition integer not null check (edition > 0),
  origin text not null check (origin in ('import', 'hand')),
  created_by text not null,
  created_at timestamptz not null,
  edited_by text not null,
  edited_at timestamptz not null,
  submitted_by text,
  submitted_at timestamptz,
  examined_by text,
  examined_at timestamptz,
  in_force_by text,
  in_force_at timestamptz,
  retired_by text,
  retired_at timestamptz,
  retire_reason text,

  name text not null,
  task_type text not null check (task_type in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20')),
  code_status text not null check (code_status in ('official', 'published-sample', 'illustrative')),
  implementation_code text,
  business_code text,
  local_catalog_code text,
  local_code text,
  use_level text check (use_level in ('1', '2', '3', '4', '5', '6', '7')),
  power_source text,
  unit_id uuid not null,
  body_nature text check (body_nature in ('1', '2', '3', '9')),
  entrusted_by text,
  joint_bodies text[] not null,

  service_objects text[] not null check (cardinality(service_objects) > 0),
  accept_condition text not null,
  quantity_limit text,
  legal_basis text not null,
  basis_confidence text not null check (basis_confidence in ('verified', 'high', 'medium')),

  statutory_days integer not null check (statutory_days >= 0),
  statutory_unit text not null check (statutory_unit in ('workday', 'natural', 'immediate')),
  statutory_note text,
  promise_days integer not null check (promise_days >= 0),
  promise_unit text not null check (promise_unit in ('workday', 'natural', 'immediate')),
  promise_note text,
  promise_illustrative boolean not null,
  project_type text not null check (project_type in ('1', '2', '9')),

  is_fee boolean not null,
  fee_basis text,
  fees jsonb not null,
  result_name text not null,
  result_type text,

  handle_flow text,
  handle_forms text[] not null,
  special_procedures text[] not null,
  pausable_procedures text[] not null,
  pledge_allowed boolean not null,
  intermediary_service text,

  is_online boolean,
  online_depth text,
  handle_area text,
  in_service_centre boolean,
  by_express boolean,
  pay_online boolean,
  by_appointment boolean,
  on_terminal boolean,
  single_login boolean,
  app_single_login boolean,
  visits integer check (visits >= 0),
  address text,
  hours text,
  contact text,
  supervision text,
  online_url text,
  mobile_url text,
  town_code text,
  village_code text,
  person_topics text[] not null,
  body_topics text[] not null,
  plan_effective_on date,
  plan_cancel_on date,

  questions jsonb not null,
  materials_listed boolean not null,
  materials_expected integer check (materials_expected >= 0),
  note text,

  primary key (government_id, id),
  unique (government_id, item_id, number),
  foreign key (government_id, item_id) references item.item (government_id, id),
  foreign key (government_id, unit_id) references org.unit (government_id, id),
  check (state = 'draft' or (submitted_at is not null and examined_at is not null)),
  check ((state in ('in-force', 'retired')) = (in_force_at is not null)),
  check ((state = 'retired') = (retired_at is not null))
);
create unique index version_in_force on item.version (government_id, item_id) where state = 'in-force';
create unique index version_open on item.version (government_id, item_id) where state in ('draft', 'examined');
alter table item.item add foreign key (government_id, in_force_id) references item.version (government_id, id);

comment on table item.version is '事项的版本：国家实施清单各要素；生效后内容不再改变，办件固定引用受理时的版本';
comment on column item.version.number is '版本号（task_version），每个事项从 1 起';
comment on column item.version.state is '状态：draft 草稿，examined 已审核，in-force 实施，retired 停用';
comment on column item.version.edition is '草稿的改动次数，防止相互覆盖';
comment on column item.version.origin is '来源：import 导入，hand 人工录入';
comment on column item.version.submitted_at is '送审时间；草稿送审后冻结';
comment on column item.version.name is '事项名称（task_name）';
comment on column item.version.task_type is '事项类型（task_type）';
comment on column item.version.code_status is '编码确定程度：official 正式，published-sample 已见公开样本，illustrative 结构示意';
comment on column item.version.implementation_code is '实施编码（task_code），31 位';
comment on column item.version.business_code is '业务办理项编码（task_handle_item），33 位';
comment on column item.version.local_catalog_code is '地方基本编码（local_catalog_code）';
comment on column item.version.local_code is '地方实施编码（local_task_code）';
comment on column item.version.use_level is '行使层级（use_level）';
comment on column item.version.power_source is '权力来源（power_source）';
comment on column item.version.unit_id is '实施主体（dept_code、dept_name）';
comment on column item.version.body_nature is '实施主体性质（dept_type）';
comment on column item.version.entrusted_by is '委托部门（entrust_name）';
comment on column item.version.joint_bodies is '联办机构（other_dept）';
comment on column item.version.service_objects is '服务对象（server_type）';
comment on column item.version.accept_condition is '受理条件（accept_condition）';
comment on column item.version.quantity_limit is '数量限制（limit_explain）';
comment on column item.version.legal_basis is '设定依据（by_law）';
comment on column item.version.basis_confidence is '依据把握：verified 已核对，high 高，medium 中';
comment on column item.version.statutory_days is '法定办结时限（anticipate_day）';
comment on column item.version.statutory_unit is '法定办结时限单位（anticipate_type）：workday 工作日，natural 自然日，immediate 即办';
comment on column item.version.statutory_note is '法定办结时限说明（anticipate_explain）';
comment on column item.version.promise_days is '承诺办结时限（promise_day），不长于法定';
comment on column item.version.promise_unit is '承诺办结时限单位（promise_type）';
comment on column item.version.promise_note is '承诺办结时限说明（promise_explain）';
comment on column item.version.promise_illustrative is '承诺时限为示意';
comment on column item.version.project_type is '办件类型（project_type）';
comment on column item.version.is_fee is '是否收费（is_fee）';
comment on column item.version.fee_basis is '收费依据（fee_basis）';
comment on column item.version.fees is '收费项目（up_task_general_fee_project）';
comment on column item.version.result_name is '审批结果名称（result_name）';
comment on column item.version.result_type is '审批结果类型（result_type）';
comment on column item.version.handle_flow is '办理流程（handle_flow）';
comment on column item.version.handle_forms is '办理形式（handle_type）';
comment on column item.version.special_procedures is '特别程序与环节（special_procedure），照常计时的也列入';
comment on column item.version.pausable_procedures is '不计时的程序：行政许可法第四十五条所列';
comment on column item.version.pledge_allowed is '可以告知承诺';
comment on column item.version.intermediary_service is '中介服务（service_type）';
comment on column item.version.is_online is '是否网办（is_online），空为未填，下同';
comment on column item.version.online_depth is '网上办理深度（online_handle_depth）';
comment on column item.version.handle_area is '通办范围（handle_area）';
comment on column item.version.in_service_centre is '是否进驻政务大厅（is_entry_center）';
comment on column item.version.by_express is '是否支持物流快递（is_express）';
comment on column item.version.pay_online is '是否支持网上支付（is_pay_online）';
comment on column item.version.by_appointment is '是否支持预约办理（is_schedule）';
comment on column item.version.on_terminal is '是否支持自助终端办理（is_service_terminals）';
comment on column item.version.single_login is '网上办理是否单点登录（is_single_login）';
comment on column item.version.app_single_login is '移动端办理是否单点登录（app_is_single_login）';
comment on column item.version.visits is '到办事现场次数（limit_scene_num）';
comment on column item.version.address is '办理地点（transact_addr）';
comment on column item.version.hours is '办理时间（transact_time）';
comment on column item.version.contact is '咨询方式（link_way）';
comment on column item.version.supervision is '监督投诉方式（supervise_way）';
comment on column item.version.online_url is '在线办理地址（link_addr）';
comment on column item.version.mobile_url is '移动端办理地址（mobile_terminal_url）';
comment on column item.version.town_code is '乡镇代码';
comment on column item.version.village_code is '村代码';
comment on column item.version.person_topics is '面向自然人的主题分类';
comment on column item.version.body_topics is '面向法人的主题分类';
comment on column item.version.plan_effective_on is '计划生效日期（plan_effective_date）';
comment on column item.version.plan_cancel_on is '计划取消日期（plan_cancel_date）';
comment on column item.version.questions is '常见问题（up_task_general_questions）';
comment on column item.version.materials_listed is '材料清单是否已列明；未列明的以窗口告知为准';
comment on column item.version.materials_expected is '材料件数占位值，仅在未列明时有';
comment on column item.version.note is '备注';

create table item.material (
  government_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  seq integer not null check (seq > 0),
  name text not null,
  necessity text not null check (necessity in ('required', 'deferrable')),
  form text not null check (form in ('original', 'copy', 'electronic')),
  format text,
  paper_size text,
  source_type text not null check (source_type in ('10', '20', '99')),
  copies integer not null check (copies >= 0),
  by_law text,
  accept_standard text,
  filling_note text,
  necessity_illustrative boolean not null,
  primary key (government_id, id),
  unique (government_id, version_id, seq),
  foreign key (government_id, version_id) references item.version (government_id, id)
);
comment on table item.material is '版本的申请材料（up_task_general_material）';
comment on column item.material.name is '材料名称（material_name）';
comment on column item.material.necessity is '必要性（is_need）：required 必要，deferrable 容缺';
comment on column item.material.form is '材料类型（material_type）：original 原件，copy 复印件，electronic 电子';
comment on column item.material.format is '材料形式（material_format）';
comment on column item.material.paper_size is '纸质材料规格（page_format）';
comment on column item.material.source_type is '来源渠道（source_type）：10 申请人自备，20 政府部门核发，99 其他';
comment on column item.material.copies is '份数（page_num）';
comment on column item.material.by_law is '要求依据（by_law）';
comment on column item.material.accept_standard is '受理标准（accept_stand）';
comment on column item.material.filling_note is '填报须知（fill_explain）';
comment on column item.material.necessity_illustrative is '必要与容缺的划分为示意';

create table item.scene (
  government_id uuid not null,
  code text not null check (char_length(code) between 1 and 50),
  name text not null,
  theme text not null,
  lead_unit_id uuid not null,
  member_codes text[] not null,
  serial_first text[] not null,
  other_services jsonb not null,
  joint_limit_days integer not null check (joint_limit_days >= 0),
  joint_promise_days integer not null check (joint_promise_days >= 0),
  joint_illustrative boolean not null,
  basis text not null,
  primary key (government_id, code),
  foreign key (government_id, lead_unit_id) references org.unit (government_id, id)
);
comment on table item.scene is '一件事与并联审批主题';
comment on column item.scene.member_codes is '成员事项的基本编码，按办理顺序';
comment on column item.scene.serial_first is '须先办的成员';
comment on column item.scene.other_services is '同一主题中不是行政许可的服务';
comment on column item.scene.joint_limit_days is '统一办理时限（工作日），0 为不适用';
comment on column item.scene.joint_promise_days is '统一办理的承诺时限（工作日）';

-- The content of a version stays as it was examined; only its way through the states goes on.
create function item.keep_version() returns trigger language plpgsql as $$
declare
  life constant text[] := array['state', 'edition', 'submitted_by', 'submitted_at', 'examined_by', 'examined_at',
    'in_force_by', 'in_force_at', 'retired_by', 'retired_at', 'retire_reason'];
begin
  if tg_op = 'DELETE' then
    raise exception 'version % is kept', old.id;
  end if;
  if old.state in ('in-force', 'retired') and new.state in ('draft', 'examined') then
    raise exception 'version % was in force', old.id;
  end if;
  if old.state <> 'draft' and to_jsonb(new) - life is distinct from to_jsonb(old) - life then
    raise exception 'version % no longer changes', old.id;
  end if;
  return new;
end $$;
create trigger keep_version before update or delete on item.version
  for each row execute function item.keep_version();

create function item.keep_material() returns trigger language plpgsql as $$
declare
  material constant item.material := case tg_op when 'DELETE' then old else new end;
begin
  if not exists (
    select from item.version v
    where v.government_id = material.government_id and v.id = material.version_id and v.state = 'draft'
  ) then
    raise exception 'materials of version % no longer change', material.version_id;
  end if;
  return material;
end $$;
create trigger keep_material before insert or update or delete on item.material
  for each row execute function item.keep_material();

call kernel.wall('item.item', 'insert, update');
call kernel.wall('item.version', 'insert, update');
call kernel.wall('item.material', 'insert, update, delete');
call kernel.wall('item.scene', 'insert, update');
