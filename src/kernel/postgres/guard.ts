import { spawn } from 'node:child_process'

/**
 * Stops a server as soon as this process is gone, however it ended: a small shell waits for the end of a pipe that
 * only we hold. For the clusters of tests, which no later start would look for.
 */
export function guardServer(pid: number): { dismiss(): void } {
  const script = 'read -r _; kill -QUIT "$0" 2>/dev/null'
  const shell = spawn('sh', ['-c', script, String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.stdin.on('error', () => undefined)
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref()
  shell.unref()
  return { dismiss: () => void shell.kill('SIGKILL') }
}
