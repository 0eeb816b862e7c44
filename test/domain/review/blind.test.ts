import { blinded } from '../../../domain/review/blind';

it('hides names wherever they stand, the longest first, and the telephone', () => {
  const answers = {
    studioName: '马示例护理创新工作室',
    phone: '13800000001',
    work: '马示例带领示例医院护理部的丁示例等人……',
    funds: 100,
    venuePhotos: [{ id: 'f', name: '示例医院大厅.png', size: 1, type: 'image/png' }],
  };
  expect(blinded(answers, ['示例', '示例医院', '马示例', '丁示例', ' ', '马'], ['phone'])).toEqual({
    studioName: '×××护理创新工作室',
    work: '×××带领×××护理部的×××等人……',
    funds: 100,
    venuePhotos: [{ id: 'f', name: '×××大厅.png', size: 1, type: 'image/png' }],
  });
});
