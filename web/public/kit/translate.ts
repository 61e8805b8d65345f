/**
 * Text of a message in the reader's language, its values put in. The kit's own words have keys `public:kit.…`
 * and lie in `web/public/messages/`.
 */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string
