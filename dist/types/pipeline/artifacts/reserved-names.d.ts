/** Whether Windows takes the name (one part of a path) for a device: `CON`, `nul.txt`, `COM1`. */
export declare function isWindowsDevice(part: string): boolean;
