import type pg from 'pg'

/** Texts beside the index of the database, each as its words. */
export async function fillTexts(owner: pg.Client, texts: readonly (readonly string[])[]): Promise<void> {
  await owner.query('create table found (id integer primary key, words tsvector not null)')
  await owner.query(
    `insert into found select (row_number() over ())::integer, array_to_tsvector(string_to_array(line, ' '))
     from unnest($1::text[]) as line`,
    [texts.map((words) => [...new Set(words)].join(' '))],
  )
  await owner.query('create index on found using gin (words)')
  await owner.query('analyze found')
}

/** The ten best by the ranking of the database. */
export async function askTexts(owner: pg.Client, words: readonly string[]): Promise<number> {
  const asked = words.map((word) => `'${word}'`).join(' & ')
  const { rows } = await owner.query(
    'select id from found, to_tsquery($1) asked where words @@ asked order by ts_rank(words, asked) desc limit 10',
    [asked],
  )
  return rows.length
}
