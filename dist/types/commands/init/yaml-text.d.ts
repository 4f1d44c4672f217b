/** A text as a YAML scalar: plain where it can be mistaken for nothing else, else in double quotes, which JSON's are. */
export declare function yamlText(text: string): string;
