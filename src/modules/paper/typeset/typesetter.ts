import { type TemplateName, templateFaults } from '../templates/index.ts'
import type { TypesetPaper } from './engine.ts'
import { TypesetError } from './errors.ts'
import type { Marks } from './marks.ts'
import { startProcess, type TypesetProcess } from './process.ts'
import type { Reply, Request } from './protocol.ts'

/** What the typesetter tells about its process. No personal data. */
export interface TypesetLog {
  readonly event: 'process-started' | 'process-recycled' | 'process-lost'
  readonly pid: number
  /** Documents this process has made so far. */
  readonly documents: number
}

export interface TypesetterOptions {
  readonly onLog: (entry: TypesetLog) => void
  /** For one document, the start of a process included; milliseconds, 30,000 unless given. */
  readonly timeoutMs?: number
  /** A process is replaced after this many documents, 500 unless given. */
  readonly documentsPerProcess?: number
}

export interface Typesetter {
  /**
   * Sets a paper; documents are made one after the other in the order asked. Same data and fingerprint, same
   * bytes. `data` is checked against the schema of the template. Rejects with TypesetError; a refused document does not touch the others.
   */
  typeset(template: TemplateName, data: object, marks?: Marks): Promise<TypesetPaper>
  /** Finishes what was asked, then ends the process; later requests are refused. */
  close(): Promise<void>
}

/** A typesetter whose Typst compiler lives in a process of its own, started with the first document. */
export function createTypesetter(options: TypesetterOptions): Typesetter {
  const { onLog, timeoutMs = 30_000, documentsPerProcess = 500 } = options
  let running: TypesetProcess | undefined
  let documents = 0
  let queue: Promise<unknown> = Promise.resolve()
  let closed = false

  const log = (event: TypesetLog['event'], pid: number): void => onLog({ event, pid, documents })

  async function freshProcess(): Promise<TypesetProcess> {
    if (running?.alive() && documents < documentsPerProcess) return running
    if (running) {
      log(running.alive() ? 'process-recycled' : 'process-lost', running.pid)
      await running.stop()
    }
    documents = 0
    running = startProcess()
    log('process-started', running.pid)
    return running
  }

  async function make(request: Request): Promise<TypesetPaper> {
    const worker = await freshProcess()
    const reply: Reply = await worker.ask(request, timeoutMs)
    documents += 1
    if ('paper' in reply) {
      const { buffer, byteOffset, byteLength } = reply.paper.pdf
      return { ...reply.paper, pdf: Buffer.from(buffer, byteOffset, byteLength) }
    }
    throw new TypesetError('template-failed', `template ${request.template}: ${reply.failure}`)
  }

  return {
    async typeset(template, data, marks) {
      if (closed) throw new TypesetError('closed', 'the typesetter is closed')
      const faults = templateFaults(template, data)
      if (faults.length > 0)
        throw new TypesetError('data-invalid', `data of ${template}: ${faults.join('; ')}`)
      const paper = queue.then(() => make({ template, data, marks }))
      queue = paper.catch(() => undefined)
      return paper
    },
    async close() {
      closed = true
      await queue
      await running?.stop()
    },
  }
}
