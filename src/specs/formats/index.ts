import type { Format } from '../spec.js';
import { api } from './api.js';

/** THE TABLE of formats. A document is read by all of them. */
export const FORMATS = [api] as const satisfies readonly Format[];
