// Starts the wasm of welcome.html; everything else is in it.
import init from './wasm/welcome.js';

await init({ module_or_path: './wasm/welcome_bg.wasm' });
