import { PNG } from 'pngjs';
import { pngOf } from '../../../cloudfunctions/documents/drawing/png';
import { rasterOf } from '../../../cloudfunctions/documents/drawing/raster';
import { drawSeal } from '../../../cloudfunctions/documents/drawing/seal';

const names = [
  '示例工会',
  '宁夏教科文卫体工会委员会',
  '中国共产党示例市示例区第一示例职业技术学校总支部委员会',
];

describe('the drawn seal', () => {
  test.each(names)('of %s is a red circle of 42 mm that nothing leaves', (name) => {
    const { side, colour, steps } = drawSeal(name);
    expect([side, colour]).toEqual([42, '#B3261E']);
    for (const step of steps) {
      if (step[0] === 'Z') continue;
      const [x = 0, y = 0] = [step.at(-2), step.at(-1)].map(Number);
      expect(Math.hypot(x - 21, y - 21)).toBeLessThanOrEqual(20.8 + 1e-6);
    }
  });

  test('has a ring, a star in the middle and white between', () => {
    const dots = 420;
    const picture = rasterOf(drawSeal('示例工会'), dots);
    const at = (x: number, y: number) => picture[Math.round(y * 10) * dots + Math.round(x * 10)];
    expect(at(21, 21)).toBe(255);
    expect(at(0.8, 21)).toBe(255);
    expect(at(21, 41.2)).toBe(255);
    expect(at(21, 36)).toBe(0);
    expect(at(0, 0)).toBe(0);
  });

  test('as a picture is red on nothing', () => {
    const { width, data } = PNG.sync.read(pngOf(drawSeal('示例工会'), 210));
    const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
    expect(pixel(105, 105)).toEqual([0xb3, 0x26, 0x1e, 255]);
    expect(pixel(0, 0)[3]).toBe(0);
  });
});
