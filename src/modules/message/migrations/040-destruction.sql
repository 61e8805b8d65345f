-- Text messages hold a phone number and what was said; they go with the personal values of their case.
grant delete on message.text to yichuang_app;
create index text_case on message.text (government_id, case_id) where case_id is not null;
