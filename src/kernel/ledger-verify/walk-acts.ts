import type pg from 'pg'
import { type ActsReport, Stitched } from './check-acts.ts'
import { inOrder, type Pool } from './pool.ts'
import { actText } from './verify.store.ts'

const PIECE_BYTES = 1 << 20
const LINE_FEED = 10

/** Cuts a stream of text into pieces of whole lines. */
export async function* wholeLines(
  text: AsyncIterable<Buffer>,
  size: number = PIECE_BYTES,
): AsyncGenerator<Buffer> {
  let kept: Buffer[] = []
  let length = 0
  for await (const chunk of text) {
    kept.push(chunk)
    length += chunk.length
    if (length < size) continue
    const all = Buffer.concat(kept)
    const end = all.lastIndexOf(LINE_FEED) + 1
    if (end > 0) yield all.subarray(0, end)
    kept = [Buffer.from(all.subarray(end))]
    length = all.length - end
  }
  if (length > 0) yield Buffer.concat(kept)
}

/** Reads every act and checks content, numbers and links. */
export async function walkActs(
  client: pg.ClientBase,
  pool: Pool,
  onActs: (acts: number) => void,
): Promise<ActsReport> {
  const stitched = new Stitched()
  await inOrder(
    wholeLines(await actText(client)),
    pool.width,
    (piece) => pool.run('acts', piece),
    (report) => {
      stitched.add(report)
      onActs(stitched.report.acts)
    },
  )
  return stitched.report
}
