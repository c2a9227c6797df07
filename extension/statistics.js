// Starts the statistics page: everything it does is in the wasm.
import init from './wasm/statistics.js';

init({ module_or_path: './wasm/statistics_bg.wasm' });
