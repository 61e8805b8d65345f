-- Who printed, used, entered or answered is on record as in every register: by id, without holding the row of the person.
alter table approval.blank_receipt
  drop constraint blank_receipt_government_id_printed_by_fkey,
  drop constraint blank_receipt_government_id_changed_by_fkey;
alter table approval.outage_entry
  drop constraint outage_entry_government_id_entered_by_fkey,
  drop constraint outage_entry_government_id_answered_by_fkey;
