/**
 * The colour sequence (`ESC[…m`) with these parameters, reduced to colours, weight, italics, underline and inverse.
 * Empty when nothing of that is left: blinking and hidden text have no place in a log that someone must trust.
 */
export declare function colorSequence(parameters: string): string;
