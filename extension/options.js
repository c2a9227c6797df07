// Starts the wasm of options.html; everything else is in it.
import init from './wasm/options.js';

await init({ module_or_path: './wasm/options_bg.wasm' });
