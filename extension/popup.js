// Starts the wasm of popup.html; everything else is in it.
import init from './wasm/popup.js';

await init({ module_or_path: './wasm/popup_bg.wasm' });
