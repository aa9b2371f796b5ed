import { stringify } from 'csv-stringify/sync';
import { wordsOf } from '../../notifications/words.js';
import type { ReportFile, ReportForm } from './indicator-report.types.js';
import { type Report, rowsOf } from './report-rows.js';

/** The report in one form. Every form is written from the same rows. */
export async function fileOf(report: Report, form: ReportForm): Promise<ReportFile> {
  const t = wordsOf('insight', report.language);
  const name = `midst-${report.firstYear}-${report.lastYear}.${form}`;
  // A name that begins like a formula stays a text in a spreadsheet.
  const csv = stringify(rowsOf(report, t), { escape_formulas: true, bom: true });
  return { name, mediaType: 'text/csv; charset=utf-8', base64: Buffer.from(csv).toString('base64') };
}
