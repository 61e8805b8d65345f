import { type Html, type TagTone, type Translate, tag } from '../../kit/index.ts'

type State = 'open' | 'granted' | 'refused' | 'withdrawn'

const TONES: Readonly<Record<State, TagTone>> = {
  open: 'active',
  granted: 'done',
  refused: 'stopped',
  withdrawn: 'stopped',
}

/** How a request about personal data stands, as a mark. */
export const requestTag = (state: State, t: Translate): Html =>
  tag(t(`public:privacy.state-${state}`), TONES[state])
