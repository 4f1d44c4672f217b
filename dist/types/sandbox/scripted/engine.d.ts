import type { Engine } from '../engine.ts';
import type { Store } from '../store.ts';
import type { ScriptSource } from './script.ts';
/** Plays scripts instead of running anything. Nothing happens in the background: `refresh` brings the records up to date. */
export interface ScriptedEngine extends Engine {
    setScript(projectId: number, source: ScriptSource): void;
    refresh(): void;
}
export declare function createScriptedEngine(store: Store): ScriptedEngine;
