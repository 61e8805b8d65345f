-- The tray in the order in which tasks came, and cases by the code that their applicants were given.

create index task_newest on casework.task (government_id, unit_id, role, opened_at desc, id desc)
  where closed_at is null;
create index case_query_code on casework."case" (government_id, query_code);
