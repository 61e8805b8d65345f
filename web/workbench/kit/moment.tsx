import { momentText } from './moments.ts'

/** An instant, as day and minute in Shanghai. */
export const Moment = ({ at }: { readonly at: string }) => (
  <time className="moment" dateTime={at}>
    {momentText(at)}
  </time>
)
