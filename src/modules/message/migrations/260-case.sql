create index message_case on message.message (government_id, case_id) where case_id is not null;
