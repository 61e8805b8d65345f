import { readFileSync } from 'node:fs'
import { signPdf } from '#kernel/pades'
import { localSigner, makeTestSigner } from '#kernel/signer'
import { monotonicMs, systemTime } from '#kernel/time'
import { createTypesetter } from '#modules/paper'
import { atMost, type Figure, percentile } from './report.ts'

const NOTICE = {
  unit: '示例县市场监督管理局',
  date: '2026-11-23',
  verification: { code: '7K4M-2QXP-9T', url: 'https://zwfw.example.gov.cn/verify/7K4M2QXP9T' },
  illustrative: true,
  signed: true,
  seal: { name: '示例县市场监督管理局', kind: '受理专用章', diameter: 42 },
  item: { name: '食品经营许可（新办）', code: '000131014000' },
  caseNumber: '431003202611230000127',
  appliedOn: '2026-11-23',
  acceptedOn: '2026-11-24',
  contact: { address: '示例县政务服务中心二楼12号窗口', phone: '0735-0000000' },
  dueDates: [
    {
      ...{ label: '作出许可决定（法定）', days: 20, unit: 'working-day' as const, date: '2027-01-05' },
      ...{ law: '《中华人民共和国行政许可法》第四十二条第一款', provisional: true },
    },
  ],
}

/** Characters of names that only the fonts for rare ones have, of both fonts. */
const RARE = ['𠀀', '𰻝', '㐀', '𫖯', '𪚥', '𬀩']
const RARE_EVERY = 10

const nameOf = (n: number): string =>
  n % RARE_EVERY === 0 ? `王${RARE[(n / RARE_EVERY) % RARE.length] ?? ''}${n}` : `第${n}户餐饮店`

const BATCH = 1000
const WARM = 20
const TARGET_MS = 150
const TARGET_MIB = 500

/** Most memory that a process has had resident, MiB. */
const peakOf = (pid: number): number => {
  const [, kib = '0'] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) / 1024
}

/**
 * `paper`: acceptance notices, each different, one in ten with a rare character in the name, typeset and signed one after
 * the other; memory of both processes together.
 */
export async function bench(): Promise<Figure[]> {
  const signer = localSigner(makeTestSigner(systemTime()))
  const pids = new Set<number>()
  const typesetter = createTypesetter({ onLog: ({ pid }) => pids.add(pid) })
  const times: number[] = []
  let peak = 0
  try {
    for (let n = 0; n < WARM + BATCH; n += 1) {
      const data = {
        ...NOTICE,
        number: `示市监许受〔2026〕${n + 1}号`,
        applicant: { name: nameOf(n) },
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
