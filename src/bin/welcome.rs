//! Entry point of `welcome.html`.

fn main() {
    console_error_panic_hook::set_once();
    goodturn::ui::welcome::start();
}
