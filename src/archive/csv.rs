//! Tables of comma-separated values, read row by row and written so that spreadsheets do no harm.
//!
//! `csv-core` splits; this adds what real files need: a preamble before the header (LinkedIn's “Notes:”), line numbers for
//! messages, and limits. When writing, a cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a
//! tab or a line break) gets an apostrophe in front; reading takes it away again, so nothing changes on the way there and
//! back.

use super::Refusal;
use super::gather::Gather;
use csv_core::{ReadRecordResult, Reader, WriteResult, Writer};

/// Longest row, in bytes; a quote that nobody closed makes one row of the whole rest.
const ROW_AT_MOST: usize = 1 << 20;
/// Most cells in a row.
const CELLS_AT_MOST: usize = 256;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The line it begins on, from 1.
    pub line: usize,
    /// What is in it.
    pub cells: Vec<String>,
}

/// A row that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Endless {
    /// The line it begins on, from 1.
    pub line: usize,
}

/// Rows of a text.
pub struct Rows<'a> {
    reader: Reader,
    rest: &'a [u8],
    at_end: bool,
    cells: Vec<u8>,
    ends: Vec<usize>,
}

impl<'a> Rows<'a> {
    /// The rows of this text.
    pub fn new(text: &'a str) -> Self {
        Self {
            reader: Reader::new(),
            rest: text.as_bytes(),
            at_end: false,
            cells: vec![0; 4096],
            ends: vec![0; CELLS_AT_MOST],
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, Endless>;

    fn next(&mut self) -> Option<Self::Item> {
        // Empty lines are skipped by the reader, and would count as the row's beginning.
        while let [b'\n' | b'\r', ..] = self.rest {
            let (_, read, ..) = self.reader.read_record(&self.rest[..1], &mut self.cells, &mut self.ends);
            self.rest = &self.rest[read.max(1)..];
        }
        if self.at_end {
            return None;
        }
        let line = self.reader.line() as usize;
        let (mut written, mut ended) = (0, 0);
        loop {
            let (result, read, wrote, ends) =
                self.reader.read_record(self.rest, &mut self.cells[written..], &mut self.ends[ended..]);
            self.rest = &self.rest[read..];
            written += wrote;
            ended += ends;
            match result {
                // The whole text was given: now the reader is told that it ends.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.cells.len() < ROW_AT_MOST => {
                    self.cells.resize(self.cells.len() * 2, 0);
                }
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    self.at_end = true;
                    return Some(Err(Endless { line }));
                }
                ReadRecordResult::Record => {
                    let mut from = 0;
                    let cells = self.ends[..ended].iter().map(|end| {
                        let cell = String::from_utf8_lossy(&self.cells[from..*end]).into_owned();
                        from = *end;
                        cell
                    });
                    return Some(Ok(Row { line, cells: cells.collect() }));
                }
                ReadRecordResult::End => {
                    self.at_end = true;
                    return None;
                }
            }
        }
    }
}

/// A table: a header, whose cells are found by name, and the rows after it.
pub struct Table<'a> {
    columns: Vec<String>,
    rows: Rows<'a>,
}

/// Rows before the header that are passed over while it is looked for.
const PREAMBLE: usize = 12;

/// The first rows of a text, any of which may be a header.
pub struct Beginning(Vec<Vec<String>>);

impl Beginning {
    /// Reads them.
    pub fn of(text: &str) -> Self {
        let rows = Rows::new(text).take(PREAMBLE).map_while(Result::ok);
        Self(rows.map(|row| names(&row.cells)).filter(|names| names.len() > 1).collect())
    }

    /// Whether one of them has all these columns.
    pub fn has(&self, columns: &[&str]) -> bool {
        self.0.iter().any(|names| has_all(names, columns))
    }
}

fn names(cells: &[String]) -> Vec<String> {
    cells.iter().map(|cell| cell.trim().to_ascii_lowercase()).collect()
}

fn has_all(names: &[String], columns: &[&str]) -> bool {
    columns.iter().all(|column| names.iter().any(|name| name == column))
}

impl<'a> Table<'a> {
    /// The table whose header has all these columns, in any order and with any others. Names are compared without case.
    pub fn find(text: &'a str, columns: &[&str]) -> Option<Self> {
        let mut rows = Rows::new(text);
        for _ in 0..PREAMBLE {
            let row = rows.next()?.ok()?;
            let names = names(&row.cells);
            if has_all(&names, columns) {
                return Some(Self { columns: names, rows });
            }
        }
        None
    }

    /// The next row, read by the columns' names.
    pub fn next_row(&mut self) -> Option<Result<Line<'_>, Endless>> {
        let row = match self.rows.next()? {
            Ok(row) => row,
            Err(endless) => return Some(Err(endless)),
        };
        Some(Ok(Line { columns: &self.columns, row }))
    }
}

/// Hands each row of the table with these columns on; nothing where the text has none. A quote that nobody closed ends the table,
/// with a note.
///
/// # Errors
/// When the work on a row says that the file is no use.
pub(super) async fn each(
    gather: &mut Gather<'_>,
    text: &str,
    columns: &[&str],
    mut work: impl FnMut(&mut Gather<'_>, &Line<'_>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let Some(mut table) = Table::find(text, columns) else { return Ok(()) };
    while let Some(line) = table.next_row() {
        match line {
            Ok(line) => work(gather, &line)?,
            Err(endless) => {
                gather.left_out(Some(endless.line), "archive_csv_endless", &[]);
                break;
            }
        }
        gather.step(text.len() - table.rows.rest.len()).await?;
    }
    Ok(())
}

/// A row of a table.
pub struct Line<'a> {
    columns: &'a [String],
    row: Row,
}

impl Line<'_> {
    /// The line it begins on, from 1.
    pub fn line(&self) -> Option<usize> {
        Some(self.row.line)
    }

    /// The cell in a column, trimmed; empty where there is none.
    pub fn get(&self, column: &str) -> &str {
        self.raw(column).trim()
    }

    /// The cell as it is.
    pub fn raw(&self, column: &str) -> &str {
        let place = self.columns.iter().position(|name| name == column);
        place.and_then(|place| self.row.cells.get(place)).map_or("", String::as_str)
    }
}

/// Writes rows, guarded against formulas, with CRLF ends as spreadsheets expect.
#[derive(Default)]
pub struct Sheet {
    writer: Writer,
    bytes: Vec<u8>,
}

impl Sheet {
    /// A sheet with this header.
    pub fn new(header: &[&str]) -> Self {
        let mut sheet = Self {
            writer: csv_core::WriterBuilder::new().terminator(csv_core::Terminator::CRLF).build(),
            bytes: Vec::new(),
        };
        sheet.row(header);
        sheet
    }

    /// One more row.
    pub fn row(&mut self, cells: &[&str]) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.write(|writer, room| {
                    let (result, wrote) = writer.delimiter(room);
                    (result, 0, wrote)
                });
            }
            let cell = guarded(cell);
            let mut rest = cell.as_bytes();
            self.write(|writer, room| {
                let (result, read, wrote) = writer.field(rest, room);
                rest = &rest[read..];
                (result, read, wrote)
            });
        }
        self.write(|writer, room| {
            let (result, wrote) = writer.terminator(room);
            (result, 0, wrote)
        });
    }

    /// The text.
    pub fn finish(mut self) -> String {
        self.write(|writer, room| {
            let (result, wrote) = writer.finish(room);
            (result, 0, wrote)
        });
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Writes until all fits.
    fn write(&mut self, mut step: impl FnMut(&mut Writer, &mut [u8]) -> (WriteResult, usize, usize)) {
        let mut room = [0; 256];
        loop {
            let (result, _, wrote) = step(&mut self.writer, &mut room);
            self.bytes.extend_from_slice(&room[..wrote]);
            if matches!(result, WriteResult::InputEmpty) {
                return;
            }
        }
    }
}

/// What a spreadsheet may take for the beginning of a formula, also in the wide forms of East Asia.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

fn begins_like_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA)
}

/// The cell with an apostrophe in front where a spreadsheet would compute it, or where reading would take one away.
pub fn guarded(cell: &str) -> String {
    if begins_like_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell without its guard.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|bare| begins_like_formula(bare)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, expect: &[(usize, &[&str])]) {
        let rows: Vec<(usize, Vec<String>)> =
            Rows::new(text).map(|row| row.unwrap()).map(|row| (row.line, row.cells)).collect();
        let expect: Vec<(usize, Vec<String>)> =
            expect.iter().map(|(line, cells)| (*line, cells.iter().map(ToString::to_string).collect())).collect();
        assert_eq!(rows, expect, "{text:?}");
    }

    #[test]
    fn rows_know_the_line_they_begin_on() {
        check("a,b\n1,2\n", &[(1, &["a", "b"]), (2, &["1", "2"])]);
        check("a\r\n\r\n\r\nb", &[(1, &["a"]), (4, &["b"])]);
        check("\n\na,\"one\ntwo\"\nb,\n", &[(3, &["a", "one\ntwo"]), (5, &["b", ""])]);
        check("a,\"say \"\"hi\"\"\"\n", &[(1, &["a", "say \"hi\""])]);
        check("", &[]);
        check("\n\n", &[]);
    }

    #[test]
    fn a_quote_nobody_closed_ends_the_table() {
        let text = format!("a\n\"{}", "x".repeat(3 << 20));
        let rows: Vec<_> = Rows::new(&text).collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1], Err(Endless { line: 2 }));
        let wide = ",".repeat(1000);
        assert_eq!(Rows::new(&wide).next(), Some(Err(Endless { line: 1 })));
    }

    #[test]
    fn a_header_is_found_after_a_preamble() {
        let text = "Notes:\n\"When exporting, you may\nnotice …\"\n\nFirst Name,URL\nAda,https://x.example\n";
        let mut table = Table::find(text, &["first name", "url"]).unwrap();
        let line = table.next_row().unwrap().unwrap();
        assert_eq!((line.line(), line.get("first name"), line.get("nothing")), (Some(6), "Ada", ""));
        assert!(Table::find(text, &["last name"]).is_none());
    }

    #[test]
    fn no_cell_is_a_formula() {
        for bad in ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            let mut sheet = Sheet::new(&["a"]);
            sheet.row(&[bad]);
            let text = sheet.finish();
            let row = Rows::new(&text).nth(1).unwrap().unwrap();
            assert!(row.cells[0].starts_with('\''), "{bad:?}");
            assert_eq!(unguarded(&row.cells[0]), bad);
        }
        assert_eq!(guarded("it's"), "it's");
        assert_eq!(unguarded("'tis"), "'tis");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(cells in proptest::collection::vec("['=@,\"\\n\\ra é]{0,400}", 1..5)) {
            let mut sheet = Sheet::new(&["x"]);
            let row: Vec<&str> = cells.iter().map(String::as_str).collect();
            sheet.row(&row);
            let text = sheet.finish();
            let read = Rows::new(&text).nth(1).unwrap().unwrap();
            let read: Vec<&str> = read.cells.iter().map(|cell| unguarded(cell)).collect();
            prop_assert_eq!(read, row);
        }

        #[test]
        fn any_text_is_read_to_its_end(text in "[a\",\\n\\r']{0,200}") {
            let rows: Vec<_> = Rows::new(&text).collect();
            prop_assert!(rows.len() <= text.len() + 1);
        }
    }
}
