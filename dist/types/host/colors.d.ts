import type { HostSettings, OutputStream } from './host-settings.ts';
/**
 * Whether to write colours. Who says no is heard first: `--no-color`, then `NO_COLOR`, then `FORCE_COLOR`;
 * else where there is a terminal (or a log that shows colours: `otherwise`).
 */
export declare function showsColors({ color, env }: Pick<HostSettings, 'color' | 'env'>, otherwise: boolean): boolean;
/** Whether someone sits before the stream, and the terminal can do more than print. */
export declare function isTerminal(stream: OutputStream, env: HostSettings['env']): boolean;
export type Style = 'red' | 'yellow' | 'dim' | 'bold';
/** The text in a style, or as it is where colours are off. */
export declare function styled(text: string, style: Style, colors: boolean): string;
