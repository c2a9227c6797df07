window.__THAR_CONFIG = { }
