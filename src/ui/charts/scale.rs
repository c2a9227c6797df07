//! Round numbers for axes.
//!
//! Counts are whole, so steps are 1, 2 or 5 times a power of ten and never a fraction.

/// The largest count an axis shows and the distance between its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// At or above the largest count; a multiple of the step; never 0.
    pub top: u32,
    /// Distance between two lines.
    pub step: u32,
}

/// How many lines an axis has at most, besides zero.
const LINES: u32 = 3;

/// The step in which counts up to `largest` take at most three lines.
pub fn step(largest: u32) -> u32 {
    let mut unit = 1_u32;
    loop {
        for factor in [1, 2, 5] {
            let step = unit.saturating_mul(factor);
            if step.saturating_mul(LINES) >= largest || step == u32::MAX {
                return step;
            }
        }
        unit = unit.saturating_mul(10);
    }
}

impl Scale {
    /// The scale for counts up to `largest` in steps of `step`.
    pub fn of(largest: u32, step: u32) -> Self {
        let step = step.max(1);
        Self { top: largest.div_ceil(step).max(1).saturating_mul(step), step }
    }

    /// The lines above zero.
    pub fn lines(self) -> impl Iterator<Item = u32> {
        (1..=self.top / self.step).map(move |line| line * self.step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_lines_few() {
        for (largest, expected) in
            [(0, 1), (1, 1), (3, 1), (4, 2), (6, 2), (7, 5), (15, 5), (16, 10), (31, 20), (400, 200)]
        {
            assert_eq!(step(largest), expected, "largest {largest}");
        }
        for largest in (0..5_000).chain([u32::MAX / 4, u32::MAX]) {
            let scale = Scale::of(largest, step(largest));
            assert!(scale.top >= largest.min(u32::MAX - scale.step) && scale.top > 0, "{scale:?} for {largest}");
            assert!(scale.lines().count() <= 3, "{scale:?}");
        }
    }

    #[test]
    fn two_sides_of_one_axis_share_the_step() {
        let step = step(40);
        assert_eq!(Scale::of(40, step), Scale { top: 40, step: 20 });
        assert_eq!(Scale::of(3, step), Scale { top: 20, step: 20 });
        assert_eq!(Scale::of(3, step).lines().collect::<Vec<_>>(), [20]);
    }
}
