//! Any bytes may come: random ones, and good files with bytes changed, cut and doubled. `PROPTEST_CASES` makes more of it;
//! `cargo run --profile fuzz --example fuzz -- 10000000` very much more.

use proptest::prelude::*;

use super::inputs::one;

proptest! {
    #[test]
    fn any_bytes_are_survived(seed in any::<u64>()) {
        one(seed);
    }
}
