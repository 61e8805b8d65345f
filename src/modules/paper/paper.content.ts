import type { IssuedTemplate } from './paper.kinds.ts'
import type { TemplateData } from './templates/index.ts'

/** Fields of a template's data that the register fills in itself. */
type FilledIn = 'unit' | 'number' | 'date' | 'verification' | 'signed' | 'seal' | 'supersedes'

/** What the caller gives for a paper: its content. */
export type PaperData = { [N in IssuedTemplate]: Omit<TemplateData[N], FilledIn> }
