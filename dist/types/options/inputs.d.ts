/** A typed value per input. */
export type InputMap = ReadonlyMap<string, unknown>;
/** The `inputs` option: a YAML or JSON map, types kept. */
export declare function parseInputs(text: string): Promise<InputMap>;
/**
 * `KEY=VALUE` texts of repeated flags. A value that is JSON and reads back as it was written has JSON's type (`3`, `true`,
 * `["a"]`); everything else is a text, also `1.10` and `007`. A text that looks like JSON is written in quotes: `KEY="3"`.
 */
export declare function parseInputPairs(pairs: readonly string[]): InputMap;
