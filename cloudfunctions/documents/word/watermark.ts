import { BuilderElement, Run } from 'docx';
import { faceNamed } from '../fonts/faces';
import { paperWords } from '../paper/labels';

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: BuilderElement[] = [],
) =>
  new BuilderElement<Record<string, string>>({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  });

const place = [
  'position:absolute',
  'margin-left:0',
  'margin-top:0',
  'width:400pt',
  'height:200pt',
  'rotation:315',
  'z-index:-251658752',
  'mso-position-horizontal:center',
  'mso-position-horizontal-relative:page',
  'mso-position-vertical:center',
  'mso-position-vertical-relative:page',
].join(';');

/** 草稿 across the page, as word processors make their own watermarks: lettering in the header, behind the text. */
export class Watermark extends Run {
  constructor() {
    super({});
    this.root.push(
      element('w:pict', {}, [
        element(
          'v:shapetype',
          {
            id: '_x0000_t136',
            coordsize: '21600,21600',
            'o:spt': '136',
            adj: '10800',
            path: 'm@7,l@8,m@5,21600l@6,21600e',
          },
          [
            element('v:formulas', {}, [
              ...[
                'sum #0 0 10800',
                'prod #0 2 1',
                'sum 21600 0 @1',
                'sum 0 0 @2',
                'sum 21600 0 @3',
                'if @0 @3 0',
                'if @0 21600 @1',
                'if @0 0 @2',
                'if @0 @4 21600',
                'mid @5 @6',
                'mid @8 @5',
                'mid @7 @8',
                'mid @6 @7',
                'sum @6 0 @5',
              ].map((eqn) => element('v:f', { eqn })),
            ]),
            element('v:path', {
              textpathok: 't',
              'o:connecttype': 'custom',
              'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800',
              'o:connectangles': '270,180,90,0',
            }),
            element('v:textpath', { on: 't', fitshape: 't' }),
          ],
        ),
        element(
          'v:shape',
          {
            id: 'draft',
            'o:spid': '_x0000_s2049',
            type: '#_x0000_t136',
            style: place,
            'o:allowincell': 'f',
            fillcolor: '#e6e6e6',
            stroked: 'f',
          },
          [
            element('v:textpath', {
              style: `font-family:"${faceNamed('bold').family}";font-weight:bold`,
              string: paperWords.draft,
            }),
          ],
        ),
      ]),
    );
  }
}
