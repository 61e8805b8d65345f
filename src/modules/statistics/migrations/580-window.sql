alter table statistics.case_fact add column counter_id uuid;
comment on column statistics.case_fact.counter_id is '窗口：在一次接待中登记的，登记的窗口；其他办件为空';
alter table statistics.case_fact add foreign key (government_id, counter_id) references queue.counter (government_id, id);
comment on column statistics.case_fact.grade is '本件的评价；没有的，登记本件的那次接待的现场评价：1 非常满意 … 5 非常不满意';
alter table statistics.frozen_fact add column counter_id uuid;
