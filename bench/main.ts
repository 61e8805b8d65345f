import type { Figure } from './report.ts'

/**
 * Runs the benches named on the command line, each the file `<name>.bench.ts`, and prints every figure as a line
 * of JSON. Exit 1 where one misses its target.
 */
for (const name of process.argv.slice(2)) {
  const { bench } = (await import(`./${name}.bench.ts`)) as { bench: () => Promise<Figure[]> }
  for (const figure of await bench()) {
    process.stdout.write(`${JSON.stringify(figure)}\n`)
    if (!figure.ok) process.exitCode = 1
  }
}
