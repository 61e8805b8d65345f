export { type Find, finder, findsFor } from './finder.ts'
export { type Figure, figuresFor, type Standing, waiting } from './waiting.ts'
