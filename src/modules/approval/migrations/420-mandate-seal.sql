-- 首席代表也可凭授权盖章: a use of a mandate may put the seal of the unit on a paper.
alter table approval.mandate drop constraint mandate_acts_check;
alter table approval.mandate
  add constraint mandate_acts_check check (acts <@ array['accept', 'decide', 'seal'] and cardinality(acts) > 0);
alter table approval.mandate_use drop constraint mandate_use_act_check;
alter table approval.mandate_use
  add column paper_id uuid,
  add constraint mandate_use_act_check check (act in ('accept', 'decide', 'seal')),
  add constraint mandate_use_paper_check check ((act = 'seal') = (paper_id is not null)),
  add foreign key (government_id, paper_id) references paper.paper (government_id, id);
comment on column approval.mandate_use.paper_id is '凭授权盖章的文书；受理、决定为空';
