/// <reference types="vite/client" />

declare module 'virtual:tokens.css' {}

declare module 'virtual:messages/en' {
  /** Texts of kernel and modules, by `namespace:key`. */
  export const texts: Readonly<Record<string, string>>
}
