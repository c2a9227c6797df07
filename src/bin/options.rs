//! Entry point of `options.html`.

fn main() {
    console_error_panic_hook::set_once();
    goodturn::ui::options::start();
}
