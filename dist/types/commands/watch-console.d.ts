import type { Host } from '../host/host.ts';
import type { WatchEvent } from '../pipeline/watch-events.ts';
/** Shows a watcher's events to people: a line for what changed, and one moving line on a terminal. */
export declare function createWatchConsole(host: Host): {
    show: (event: WatchEvent) => void;
    clear: () => void;
};
