import type { Route } from '../call.ts';
/** `POST /projects/:id/(ref/:ref/)trigger/pipeline`: the checks and their order are the contract's, section 2.1. */
export declare const triggerRoutes: readonly Route[];
