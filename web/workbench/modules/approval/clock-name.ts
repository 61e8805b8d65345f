import { word } from '../../kit/text.ts'
import type { CaseView } from './api.ts'

/** What a period is called, with whether the law or a promise sets it. */
export const clockName = ({ name, kind }: CaseView['clocks'][number]): string =>
  `${word('clock-name', name)} · ${word('clock-kind', kind)}`
