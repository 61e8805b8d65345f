import { apply, register } from './begin-case.ts'
import { STEPS } from './case-steps.ts'
import type { CaseScript, Stage } from './stage.ts'
import { TURN_STEPS } from './turn-steps.ts'

/** Takes a demo case through its steps, each by the person whose step it is. */
export async function runCase(stage: Stage, script: CaseScript): Promise<void> {
  stage.setStep(script, 0)
  const caseId = script.channel === 'web' ? await apply(stage, script) : await register(stage, script)
  await stage.settle()
  if (caseId === null) return
  for (const [index, name] of script.path.entries()) {
    if (index === 0) continue
    stage.setStep(script, index)
    const [word = ''] = name.split(':', 1)
    const step = STEPS[word] ?? TURN_STEPS[word]
    if (!step) throw new Error(`${script.key}: no step ${name}`)
    await step(stage, script, caseId, `${script.key}-${index}-${name}`)
    await stage.settle()
  }
}
