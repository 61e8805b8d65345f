-- After a long stop of the machine nothing but a person or an outside source can say that its clock is right.
alter table kernel.time_doubt drop constraint time_doubt_reason_check;
alter table kernel.time_doubt add constraint time_doubt_reason_check
  check (reason in ('jumped', 'behind-records', 'outside', 'database', 'unproven'));
