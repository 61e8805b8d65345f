import { StatusTag } from '../../kit/status-tag.tsx'

const TONES = { open: 'waiting', granted: 'done', refused: 'ended', withdrawn: 'ended' } as const

/** How a request about personal data stands. */
export const RequestState = ({ state }: { readonly state: string }) => (
  <StatusTag family="data-request.state" value={state} tones={TONES} />
)
