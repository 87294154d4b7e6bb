import type { Handler } from '../handler';
import { documentSymbol } from './documentSymbol';

/** Every method that the server answers, one line each, in alphabetical order. */
export const handlers: readonly Handler[] = [documentSymbol];
