-- What is stored beside the acts can be put right from them: rows that no act knows go, texts are written anew.
grant delete on casework.task, casework.clock to yichuang_app;
grant update on casework.case_text to yichuang_app;

-- A closed task is listed by no date.
update casework.task set due_on = null where closed_at is not null and due_on is not null;
comment on column casework.task.due_on is '办件最近的到期日，存此以便待办按到期先后排列；已办结的为空';

-- Which tasks a unit had at an instant that has gone by.
create index task_past on casework.task (government_id, unit_id, closed_at, opened_at) where closed_at is not null;
