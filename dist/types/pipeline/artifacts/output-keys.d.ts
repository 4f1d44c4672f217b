/** Why a key of a dotenv file cannot become an output; `undefined` when it can. */
export declare function refuseOutputKey(key: string): string | undefined;
