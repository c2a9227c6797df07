/** The glue that the build puts beside the extension's own scripts; its types are Rust's business. */
declare module './wasm/*';
declare module '../wasm/*';
