/** Checked before a token exists, so that none is created which then cannot be handed over. */
export declare function checkEnvFile(path: string): Promise<void>;
/**
 * Sets `DOWNSTREAM_TOKEN` in a file of variables and keeps its other lines. The file is replaced at once (no reader sees half of it)
 * by one that only its owner can read.
 */
export declare function writeEnvFile(path: string, token: string): Promise<void>;
