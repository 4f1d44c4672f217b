import type { SandboxArtifacts } from '../model.ts';
import type { ArtifactsScript } from './script.ts';
/** Archives of scripted jobs, in a temporary folder that goes with the sandbox. */
export interface ArtifactsFolder {
    add(script: ArtifactsScript): SandboxArtifacts;
    remove(): void;
}
export declare function createArtifactsFolder(): ArtifactsFolder;
