import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { stringify } from 'csv-stringify/sync';
import { type Words, wordsOf } from '../../notifications/words.js';
import { type ReportFile, ReportForm } from './indicator-report.types.js';
import { headOf, type Report, rowsOf } from './report-rows.js';

const mediaTypes: Record<ReportForm, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const written: Record<ReportForm, (report: Report, t: Words) => Promise<Buffer>> = {
  // Every line says its period and its filter, so that it is read rightly also where it was copied from.
  [ReportForm.CSV]: (report, t) =>
    Promise.resolve(Buffer.from(stringify(rowsOf(report, t), { escape_formulas: true, bom: true }))),
  [ReportForm.XLSX]: async (report, t) => {
    const { default: XlsxStream } = await import('xlsx-write-stream');
    return buffer(Readable.from([...headOf(report, t), [], ...rowsOf(report, t)]).pipe(new XlsxStream()));
  },
};

/** The report in one form. Every form is written from the same rows. */
export async function fileOf(report: Report, form: ReportForm): Promise<ReportFile> {
  const content = await written[form](report, wordsOf('insight', report.language));
  return {
    name: `midst-${report.firstYear}-${report.lastYear}.${form}`,
    ...{ mediaType: mediaTypes[form], base64: content.toString('base64') },
  };
}
