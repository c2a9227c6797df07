//! Entry point of `data.html`.

fn main() {
    console_error_panic_hook::set_once();
    goodturn::ui::data::start();
}
