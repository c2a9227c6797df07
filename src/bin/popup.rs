//! Entry point of `popup.html`.

fn main() {
    console_error_panic_hook::set_once();
    goodturn::ui::popup::start();
}
