import type { CommandEntry } from '../command.ts';
/** Webhooks: a push or a tag in one project starts a pipeline in another, without a job in between. */
export declare const webhookCommands: readonly CommandEntry[];
