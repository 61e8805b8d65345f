import type { Figure } from './report.ts'

/** Every bench by its name. */
const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  submit: async () => (await import('./submit.ts')).submitBench(),
  'case-page': async () => (await import('./case-page.ts')).casePageBench(),
}

/** Names of all benches. */
export const benchNames = Object.keys(benches)

/** Runs benches one after the other and hands over each figure as it is measured. @returns whether all are good */
export async function runBenches(
  names: readonly string[],
  onFigure: (figure: Figure) => void,
): Promise<boolean> {
  let good = true
  for (const name of names) {
    const figures = (await benches[name]?.()) ?? []
    for (const figure of figures) onFigure(figure)
    good = good && figures.every((figure) => figure.ok)
  }
  return good
}
