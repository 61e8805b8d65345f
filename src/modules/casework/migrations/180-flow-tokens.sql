-- Where the flow of a case stands, readable by SQL: every token, whatever it waits for.
create view casework.flow_token with (security_invoker = true) as
select c.government_id, c.id as case_id, token.what, token.key, token.node, token.scope
from casework."case" c
cross join lateral (
  select 'task' as what, t ->> 'id' as key, t ->> 'node' as node, t ->> 'scope' as scope
  from jsonb_array_elements(c.state #> '{flow,tasks}') t
  union all
  select 'wait', w ->> 'id', w ->> 'node', w ->> 'scope'
  from jsonb_array_elements(coalesce(c.state #> '{flow,waits}', '[]')) w
  union all
  select 'joint', j ->> 'id', j ->> 'node', j ->> 'scope'
  from jsonb_array_elements(coalesce(c.state #> '{flow,joints}', '[]')) j
  union all
  select 'scope', s ->> 'id', s ->> 'node', s ->> 'scope'
  from jsonb_array_elements(coalesce(c.state #> '{flow,scopes}', '[]')) s
  union all
  select 'arrived', a ->> 'flow', null, a ->> 'scope'
  from jsonb_array_elements(coalesce(c.state #> '{flow,arrived}', '[]')) a
) token;
comment on view casework.flow_token is '办件流程的令牌：所在的节点或连线；task 待办，wait 服务或定时，joint 会签，scope 子流程，arrived 在汇合网关等待';
comment on column casework.flow_token.key is '流程中的编号；arrived 为连线的标识';
comment on column casework.flow_token.scope is '所在的子流程，空为流程本身';
grant select on casework.flow_token to yichuang_app;
