-- The line of a licence can be put right from the acts of the licence.
grant update (case_id, unit_id, unit_path, item_code, item_name, name, owner, type_code, issuer, serial, version,
  identifier, illustrative, number, issued_at, issued_by, valid_from, valid_to, paper_id)
  on licence.licence to yichuang_app;
