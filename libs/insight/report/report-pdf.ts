import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Words } from '../../notifications/words.js';
import { headOf, type Report, said } from './report-rows.js';

// The letters that every PDF reader knows by itself lack ŵ and ŷ.
const letters = createRequire(join(__dirname, 'report-pdf.js'));
const plain = letters.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const bold = letters.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');

/** The report as pages for a donor, tagged for screen readers: each indicator with its definition and its table. */
export async function pdfOf(report: Report, t: Words): Promise<Buffer> {
  const options: object = {
    ...{ size: 'A4', layout: 'landscape', margin: 40, font: plain },
    ...{ pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, displayTitle: true, lang: report.language },
    info: { Title: t('report.title'), CreationDate: new Date(`${report.madeOn}T00:00:00Z`) },
  };
  // Read with the first report that somebody takes: it weighs as much as a tenth of what the API may hold.
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument(options);
  doc.registerFont('plain', plain).registerFont('bold', bold);
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  const write = (kind: 'H1' | 'H2' | 'P', text: string, size: number) => {
    whole.add(
      doc.struct(kind, {}, () => {
        doc.x = doc.page.margins.left;
        doc.font(kind === 'P' ? 'plain' : 'bold', size).text(text);
      }),
    );
    doc.moveDown(0.3);
  };
  const [[title], ...head] = headOf(report, t);
  write('H1', title, 18);
  for (const [what, is] of head) write('P', is ? `${what}: ${is}` : what, 10);
  for (const { indicator, lines } of report.indicators) {
    // A heading never stands alone at the foot of a page.
    if (doc.y > doc.page.height - 150) doc.addPage();
    doc.moveDown(0.6);
    const { name, unit, definition, validFrom, source, whyNot } = indicator;
    write('H2', `${name} (${t(`unit.${unit}`)})`, 13);
    write('P', definition, 9);
    write('P', `${t('report.since')}: ${validFrom}. ${t('report.source')}: ${source}.`, 8);
    if (whyNot) {
      write('P', t('report.notCounted', { why: whyNot }), 9);
      continue;
    }
    const hasTotal = lines.some(({ total }) => total !== null);
    const headings = [
      ...[t('report.kind'), ...report.years.map(String)],
      ...(hasTotal ? [t('report.total')] : []),
    ];
    doc.x = doc.page.margins.left;
    doc.font('plain', 9);
    doc.table({
      ...{ structParent: whole, columnStyles: ['*', ...headings.slice(1).map(() => 80)] },
      defaultStyle: { padding: 3, border: 0.5 },
      data: [
        headings.map((text) => ({ text, type: 'TH', scope: 'Column', font: { src: 'bold', size: 9 } })),
        ...lines.map(({ label, years, total }) => [
          { text: label, type: 'TH', scope: 'Row' },
          ...[...years, ...(hasTotal ? [total] : [])].map((one) => ({
            ...{ text: one ? said(one, t) : '', align: { x: 'right' } },
          })),
        ]),
      ],
    } as PDFKit.Mixins.TableOptionsWithData);
    doc.moveDown(0.5);
  }
  whole.end();
  doc.end();
  return buffer(doc);
}
