import { randomBytes, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { newId } from '#kernel/ids'
import { type Act, type ActDraft, type ActLink, canonicalJson, type JsonValue, nextAct } from '#kernel/ledger'
import { withOwner } from './cluster.ts'

/** Acts of one stream, as an ordinary case has them. */
const EACH = 10
/** Streams that go on at the same time: their acts lie between each other. */
const OPEN = 2_000
const BYTES = 600

const member = (bytes: number): string =>
  randomBytes(Math.ceil(bytes / 2))
    .toString('hex')
    .slice(0, bytes)

const draftOf = (government: string, stream: string, filling: number): ActDraft => ({
  ...{ government, stream, id: newId(), type: 'approval.reviewed@1', at: '2026-03-02T01:02:03.004Z' },
  ...{ actor: randomUUID(), appointment: randomUUID(), node: 'bench' },
  pinned: { item: '0198c0de-0000-7000-8000-000000000001', flow: 'permit@1', calendar: '2026' },
  body: { facts: { outcome: 'pass', opinion: member(filling) }, flow: { type: 'complete', task: 'review' } },
})

/** How long the opinion has to be so that an act has 600 bytes of canonical text. */
function fillingOf(government: string): number {
  const { hash: _hash, ...members } = nextAct(null, draftOf(government, randomUUID(), 0))
  return BYTES - canonicalJson({ ...members, prev: '0'.repeat(64) } as unknown as JsonValue).length
}

function* rowsOf(government: string, count: number): Generator<Act> {
  const filling = fillingOf(government)
  for (let made = 0; made < count; made += OPEN * EACH) {
    const open: (ActLink | null)[] = Array.from({ length: Math.min(OPEN, (count - made) / EACH) }, () => null)
    const names = open.map(() => randomUUID())
    for (let n = 0; n < EACH; n++)
      for (const [at, stream] of names.entries()) {
        const act = nextAct(open[at] ?? null, draftOf(government, stream, filling))
        open[at] = act
        yield act
      }
  }
}

const text = (value: JsonValue): string => JSON.stringify(value).replaceAll('\\', '\\\\')

function* linesOf(acts: Iterable<Act>): Generator<string> {
  let lines: string[] = []
  for (const {
    government,
    stream,
    n,
    id,
    type,
    at,
    actor,
    appointment,
    node,
    pinned,
    body,
    prev,
    hash,
  } of acts) {
    const fields = [government, stream, n, id, type, at, actor, appointment, node]
    lines.push([...fields, text(pinned), text(body), prev ?? '\\N', hash].join('\t'))
    if (lines.length < 1_000) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}

const COLUMNS = 'government_id, stream, n, id, type, at, actor, appointment, node, pinned, body, prev, hash'

/** Writes whole streams of true acts of 600 bytes, pending to be sealed. @param count a multiple of ten */
export const fillActs = (adminUrl: string, count: number): Promise<void> =>
  withOwner(adminUrl, async (owner) => {
    await owner.query("set session_replication_role = 'replica'")
    const into = owner.query(copyFrom(`copy ledger.act (${COLUMNS}) from stdin`))
    await pipeline(Readable.from(linesOf(rowsOf(randomUUID(), count))), into)
    await owner.query(
      'insert into ledger.pending (government_id, act_id) select government_id, id from ledger.act',
    )
    await owner.query('vacuum (analyze) ledger.act')
    await owner.query('vacuum (analyze) ledger.pending')
    await owner.query('checkpoint')
  })
