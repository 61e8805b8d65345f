import { runCommandLine } from './commands/run.ts'

/**
 * The command line `npx yichuang`, under Node 24. When the launcher that started this process is killed outright,
 * its channel closes; that counts as a request to stop, so that nothing stays behind.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()

/** Output that nobody reads any more (`… | head -1`) ends nothing: the work goes on. */
function goOnUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
process.stdout.on('error', goOnUnread)
process.stderr.on('error', goOnUnread)

process.exitCode = await runCommandLine(process.argv.slice(2))
