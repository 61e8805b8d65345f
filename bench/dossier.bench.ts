import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { approvalContract } from '#contracts/approval'
import type { StreamReply } from '#kernel/contract'
import { monotonicMs } from '#kernel/time'
import { closeTypesetter } from '#modules/paper'
import { compose } from '../src/apps/compose.ts'
import { callerAs } from '../src/apps/demo/cast.ts'
import { DATA_PACKS } from '../src/apps/install.ts'
import { startBenchCluster } from './cluster.ts'
import { atMost, type Figure, noMoreThan } from './report.ts'
import { CITIZEN, CLERK, call, logIn, makeAcceptedCase, makeBenchTown } from './town.ts'

/** A reviewer of the unit of the item. */
const REVIEWER = 'suxian.3801'
const MATERIALS = 50
const TARGET_SECONDS = 5
const TARGET_MIB = 200
/** The whole file may take so many times what it takes to read its materials one by one. */
const TARGET_RATIO = 5

/** A JPEG of a page as a camera gives it: a head that says its size, and noise of one megabyte. */
function photograph(): Buffer {
  const frame = Buffer.from('ffc0001108 0db0 09b0 03012200021101031101'.replaceAll(' ', ''), 'hex')
  const scan = Buffer.from('ffda000c03010002110311003f00', 'hex')
  const noise = randomBytes(1_048_576).map((byte) => (byte === 0xff ? 0xfe : byte))
  return Buffer.concat([Buffer.from('ffd8', 'hex'), frame, scan, noise, Buffer.from('ffd9', 'hex')])
}

const residentMib = (): number => process.memoryUsage.rss() / 1_048_576

async function read(chunks: AsyncIterable<Uint8Array>) {
  let [bytes, most] = [0, 0]
  for await (const chunk of chunks) {
    bytes += chunk.length
    most = Math.max(most, residentMib())
  }
  return { bytes, most }
}

/** `dossier`: the file of a case with fifty materials as one PDF: time, memory beside the server's own, and ratio. */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    await makeBenchTown(cluster.first)
    const composition = await compose(cluster.first.compose)
    const { actor: citizen } = await logIn(composition, 'hall', CITIZEN)
    const { actor: clerk } = await logIn(composition, 'desk', CLERK)
    const { actor: reviewer } = await logIn(composition, 'desk', REVIEWER)
    const caseId = await makeAcceptedCase(composition, citizen, clerk)
    const { addCaseMaterial, printDossier, readDossier, readCaseFile, readCase } = approvalContract.endpoints
    const sample = readFileSync(join(DATA_PACKS, 'demo/sample-material.pdf'))
    const fileIds: string[] = []
    for (let n = 0; n < MATERIALS; n++) {
      const upload =
        n % 2 === 0
          ? { name: `${n}.pdf`, mediaType: 'application/pdf', bytes: sample }
          : { name: `${n}.jpg`, mediaType: 'image/jpeg', bytes: photograph() }
      const { fileId } = await call(composition, clerk, addCaseMaterial, { caseId, seq: 1 + (n % 3) }, upload)
      fileIds.push(fileId)
    }
    const beforeReading = monotonicMs()
    for (const fileId of fileIds) await call(composition, clerk, readCaseFile, { caseId, fileId })
    const reading = (monotonicMs() - beforeReading) / 1000
    const print = async () => {
      const { printId } = await call(composition, reviewer, printDossier, { caseId, purpose: 'bench' })
      const begun = monotonicMs()
      const { output } = await composition.platform.invoke({
        endpoint: readDossier,
        caller: callerAs(reviewer),
        input: { caseId, printId },
        key: randomUUID(),
      })
      const { bytes, most } = await read((output as StreamReply).chunks)
      return { bytes, most, seconds: (monotonicMs() - begun) / 1000 }
    }
    await call(composition, clerk, readCase, { caseId })
    await print()
    const before = residentMib()
    const { most, seconds } = await print()
    await composition.close()
    return [
      atMost('dossier', seconds, 's', TARGET_SECONDS),
      noMoreThan('dossier ratio', seconds, 's', reading, TARGET_RATIO),
      atMost('dossier memory', most - before, 'MiB', TARGET_MIB),
    ]
  } finally {
    await closeTypesetter()
    await cluster.stop()
  }
}
