// Starts the wasm of data.html; everything else is in it.
import init from './wasm/data.js';

await init({ module_or_path: './wasm/data_bg.wasm' });
