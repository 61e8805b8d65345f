-- Cases taken over from an older system are found by the number that they had there, too.
comment on table casework.case_text is '办件的可检索文字：编号、事项名称、在原系统的编号，不含个人信息';
update casework.case_text said
set content = said.content || ' ' || former.number, grams = casework.grams(said.content || ' ' || former.number)
from casework."case" c
  cross join lateral lower(normalize(c.state #>> '{business,imported,formerNumber}', nfkc)) as former(number)
where c.government_id = said.government_id and c.id = said.case_id and former.number is not null;
