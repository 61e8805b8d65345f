import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'

/** Says something, or does something else to the line. */
type Reply = string | ((socket: Socket) => void)

/** How a mail server behaves; where nothing is said, as it should. */
export interface Manner {
  readonly greeting?: Reply
  /** What it can, besides the usual. */
  readonly extensions?: readonly string[]
  /** Answers to single commands, such as `RCPT`. */
  readonly to?: Readonly<Record<string, Reply>>
  /** After the whole mail. */
  readonly taken?: Reply
  /** With what it speaks TLS after STARTTLS. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** A mail server for tests. */
export interface ScriptedServer {
  readonly port: number
  /** Every mail that it was given wholly, as it came. */
  readonly mails: readonly string[]
  /** Every command of its clients. */
  readonly commands: readonly string[]
  close(): void
}

const USUAL: Readonly<Record<string, string>> = {
  AUTH: '235 welcome',
  MAIL: '250 sender',
  RCPT: '250 receiver',
  DATA: '354 go on',
  QUIT: '221 bye',
  STARTTLS: '220 go on',
}

/** Never answers. */
export const silent = (): void => undefined
/** Answers in drops without an end. */
export const dripping = (socket: Socket): void => {
  const drops = setInterval(() => socket.write('2'), 20)
  socket.once('close', () => clearInterval(drops))
}
export const hangingUp = (socket: Socket): void => {
  socket.destroy()
}

/** Starts a mail server on a free port of this machine that behaves as told. */
export async function scriptedServer(manner: Manner = {}): Promise<ScriptedServer> {
  const mails: string[] = []
  const commands: string[] = []
  const sockets = new Set<Socket>()

  const say = (socket: Socket, reply: Reply) =>
    typeof reply === 'string' ? socket.write(`${reply}\r\n`) : reply(socket)

  function answer(socket: Socket, command: string): void {
    commands.push(command)
    const verb = command.split(' ', 1)[0]?.toUpperCase() ?? ''
    if (verb === 'EHLO') {
      const lines = ['test', ...(manner.extensions ?? []), 'SIZE 1000000']
      say(socket, lines.map((line, n) => `250${n < lines.length - 1 ? '-' : ' '}${line}`).join('\r\n'))
      return
    }
    say(socket, manner.to?.[verb] ?? USUAL[verb] ?? '500 unknown')
    if (verb === 'STARTTLS' && manner.tls) {
      socket.removeAllListeners('data')
      listen(new TLSSocket(socket, { isServer: true, ...manner.tls }))
    }
  }

  function listen(socket: Socket): void {
    let [text, taking] = ['', false]
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      text += String(chunk)
      while (true) {
        const end = taking ? '\r\n.\r\n' : '\r\n'
        const at = text.indexOf(end)
        if (at < 0) return
        const part = text.slice(0, at)
        text = text.slice(at + end.length)
        if (taking) {
          mails.push(part)
          say(socket, manner.taken ?? '250 taken')
        } else answer(socket, part)
        taking = !taking && part.toUpperCase() === 'DATA' && manner.to?.DATA === undefined
      }
    })
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    listen(socket)
    say(socket, manner.greeting ?? '220 test')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    commands,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
