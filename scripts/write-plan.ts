import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planDocument } from './plan/plan-document.ts'

/** Writes `docs/PLAN.md` from `data-packs/plan`. */
writeFileSync(join(import.meta.dirname, '../docs/PLAN.md'), planDocument())
