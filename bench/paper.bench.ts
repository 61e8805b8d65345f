import { readFileSync } from 'node:fs'
import { signPdf } from '#kernel/pades'
import { localSigner } from '#kernel/signer'
import { monotonicMs, systemTime } from '#kernel/time'
import { makeDemoSigner } from '../src/apps/demo/demo-signer.ts'
import { papers } from '../src/modules/paper/templates/papers.fixtures.ts'
import { createTypesetter } from '../src/modules/paper/typeset/typesetter.ts'
import { atMost, type Figure, percentile } from './report.ts'

const BATCH = 1000
const WARM = 20
const TARGET_MS = 150
const TARGET_MIB = 500

/** Most memory that a process has had resident, MiB. */
const peakOf = (pid: number): number => {
  const [, kib = '0'] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) / 1024
}

/** `paper`: acceptance notices, each different, typeset and signed one after the other; memory of both processes together. */
export async function bench(): Promise<Figure[]> {
  const signer = localSigner(makeDemoSigner(systemTime()))
  const pids = new Set<number>()
  const typesetter = createTypesetter({ onLog: ({ pid }) => pids.add(pid) })
  const times: number[] = []
  let peak = 0
  try {
    for (let n = 0; n < WARM + BATCH; n += 1) {
      const data = {
        ...papers.acceptance,
        number: `示市监许受〔2026〕${n + 1}号`,
        applicant: { name: `第${n}户餐饮店` },
      }
      const begun = monotonicMs()
      const { pdf, seal } = await typesetter.typeset('acceptance', data)
      await signPdf(pdf, signer, { name: data.unit, reason: '受理通知书', at: systemTime() }, seal)
      if (n >= WARM) times.push(monotonicMs() - begun)
      const last = [...pids].at(-1)
      if (n % 100 === 99 && last !== undefined) peak = Math.max(peak, peakOf(last))
    }
  } finally {
    await typesetter.close()
  }
  return [
    atMost('paper p95', percentile(times, 0.95), 'ms', TARGET_MS),
    atMost('paper memory', peak + peakOf(process.pid), 'MiB', TARGET_MIB),
  ]
}
